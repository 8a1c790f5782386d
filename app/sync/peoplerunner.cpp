// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/peoplerunner.h"

#include "app/remote/apierror.h"

#include <QPointer>
#include <algorithm>

namespace desk {

namespace {

constexpr int kAtOnce = 5000; // ids held in memory; what is beyond them comes in the next round

constexpr int kTries = 3;

bool isPerson(const std::string& id)
{
    return !id.empty() && id != "0" && id != "-1";
}

// What is known of a person whom the help desk no longer has.
Person stub(const std::string& id)
{
    Person person;
    person.id = id;
    person.active = false;
    return person;
}

// A stale answer to another question; an answer without anyone says that they are gone.
bool holdsStrangersOnly(const RecordBatch& batch, std::span<const std::string> asked)
{
    return !batch.people.empty() && std::ranges::none_of(batch.people, [&](const Person& person) {
        return std::ranges::find(asked, person.id) != asked.end();
    });
}

} // namespace

PeopleRunner::PeopleRunner(SyncHost& host, QObject* parent)
    : QObject(parent)
    , m_host(host)
{
}

void PeopleRunner::start()
{
    m_host.ask([self = QPointer(this)](StoreWriter& store) -> std::function<void()> {
        auto found = store.unknownPeople(kAtOnce);
        return [self, found = std::move(found)] {
            if (!self)
                return;
            if (found.ok())
                std::ranges::copy_if(found.value(), std::back_inserter(self->m_left), isPerson);
            self->lookUp();
        };
    });
}

void PeopleRunner::lookUp()
{
    if (m_left.empty()) {
        m_host.progress(QStringLiteral("people"), 0, std::nullopt, m_complete);
        emit ended(m_complete);
        return;
    }
    const auto request = m_host.plan().people(m_left);
    if (!request) {
        m_left.clear();
        return lookUp();
    }
    const auto count = static_cast<std::ptrdiff_t>(request->second);
    std::vector<std::string> asked(m_left.begin(), m_left.begin() + count);
    m_left.erase(m_left.begin(), m_left.begin() + count);
    m_host.fetch(request->first, [self = QPointer(this), asked = std::move(asked)](Result<Page> page) {
        if (self)
            self->onPage(asked, std::move(page));
    });
}

void PeopleRunner::onPage(const std::vector<std::string>& asked, Result<Page> result)
{
    if (result.ok() && holdsStrangersOnly(result->records, asked)) {
        if (++m_strangers < kTries) {
            m_left.insert(m_left.begin(), asked.begin(), asked.end());
            return lookUp();
        }
        result = Error { Error::Kind::Malformed, QStringLiteral("the answer holds other people than asked for") };
    }
    m_strangers = 0;
    if (!result.ok() && lacksScope(result.error())) {
        m_complete = false;
        m_left.clear();
        m_host.raiseMissingRight(result.error(), QStringLiteral("people"));
        return lookUp();
    }
    RecordBatch batch;
    if (result.ok()) {
        batch = std::move(result).value().records;
    } else if (result.error().kind != Error::Kind::NotFound) {
        m_complete = false;
        m_host.raise(QStringLiteral("stream/people"), Issue::Severity::Warning, Issue::Action::Retry, result.error(),
            QStringLiteral("people"));
        return lookUp();
    }
    for (const auto& id : asked)
        if (std::ranges::find(batch.people, id, &Person::id) == batch.people.end())
            batch.people.push_back(stub(id));
    const auto count = static_cast<qint64>(asked.size());
    m_host.commit(std::move(batch), {}, [self = QPointer(this), count] {
        if (!self)
            return;
        self->m_host.progress(QStringLiteral("people"), count, std::nullopt, false);
        self->lookUp();
    });
}

} // namespace desk
