// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/zendesk_chat/zendeskchatendpoints.h"

namespace desk::zendesk_chat {

/// The incremental export of chats from a place to its end, five minutes ago (§2.3). The place is saved with each page.
class ChatExport final : public PageStream {
public:
    /// `stored`: what was saved under that name, empty = never; then it begins at `from`. Both times in epoch seconds.
    ChatExport(QUrl base, std::string cursorName, const std::string& stored, std::int64_t from, std::int64_t now);

    [[nodiscard]] QString name() const override { return QStringLiteral("chats"); }
    [[nodiscard]] std::optional<PageRequest> next() override;
    [[nodiscard]] Trust judge(const Page& page) const override;
    std::vector<Cursor> accept(Page& page) override;
    bool shrink() override;
    [[nodiscard]] std::optional<double> fraction() const override;

private:
    [[nodiscard]] endpoints::ExportPlace asked() const;

    QUrl m_base;
    std::string m_cursorName;
    endpoints::ExportPlace m_place;
    std::int64_t m_from, m_now;
    int m_limit = endpoints::kExportPage;
    bool m_ended = false;
};

} // namespace desk::zendesk_chat
