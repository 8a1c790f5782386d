// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordtokenizer.h"

#include "app/base/words.h"

#include <sqlite3.h>

namespace desk::sql {

namespace {

/// It has no state of its own: any address that is not null will do.
int createTokenizer(void*, const char**, int, Fts5Tokenizer** made)
{
    static char one = 0;
    *made = reinterpret_cast<Fts5Tokenizer*>(&one);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) { }

int tokenize(Fts5Tokenizer*, void* context, int, const char* text, int size,
    int (*token)(void*, int, const char*, int, int, int))
{
    if (!text || size <= 0)
        return SQLITE_OK;
    WordSplitter words(std::string_view(text, static_cast<std::size_t>(size)));
    while (words.next()) {
        const std::string_view word = words.word();
        const int code = token(context, 0, word.data(), static_cast<int>(word.size()), static_cast<int>(words.begin()),
            static_cast<int>(words.end()));
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

} // namespace

int addWordTokenizer(sqlite3* db)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* query = nullptr;
    if (const int code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &query, nullptr); code != SQLITE_OK)
        return code;
    sqlite3_bind_pointer(query, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(query);
    sqlite3_finalize(query);
    if (!api)
        return SQLITE_ERROR;
    fts5_tokenizer ours { createTokenizer, deleteTokenizer, tokenize };
    return api->xCreateTokenizer(api, "desk", nullptr, &ours, nullptr);
}

} // namespace desk::sql
