// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk::freshdesk {

/// A list that is read page by page to its end: agents, groups, ratings …
class PagedList final : public PageStream {
public:
    /// `atEnd` is saved with the last page. `whole`: the list comes in one answer.
    PagedList(QString name, QString path, PageKind kind, std::vector<Cursor> atEnd = {}, bool whole = false);

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] std::optional<PageRequest> next() override;
    std::vector<Cursor> accept(Page& page) override;

private:
    QString m_name, m_path;
    PageKind m_kind;
    std::vector<Cursor> m_atEnd;
    int m_page = 1;
    bool m_whole;
    bool m_ended = false;
};

} // namespace desk::freshdesk
