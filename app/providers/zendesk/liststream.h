// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk::zendesk {

/// A list that is read from its first page to its last: by cursor pages, or whole.
class ListStream final : public PageStream {
public:
    enum class Paged : std::uint8_t { Whole, ByCursor };
    /// `atEnd` is saved with the last page.
    ListStream(QString name, QString path, PageKind kind, Paged paged, std::vector<Cursor> atEnd = {});

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] std::optional<PageRequest> next() override;
    [[nodiscard]] Trust judge(const Page& page) const override;
    std::vector<Cursor> accept(Page& page) override;

private:
    QString m_name, m_path;
    PageKind m_kind;
    Paged m_paged;
    std::vector<Cursor> m_atEnd;
    std::string m_after;
    bool m_ended = false;
};

} // namespace desk::zendesk
