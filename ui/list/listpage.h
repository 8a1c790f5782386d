// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QWidget>

class QStackedLayout;

namespace desk::ui {

class EmptyNote;
class InfoRow;
class TicketList;
class TimeStrip;

/// The list with what belongs to it: time strip, facts, and a note where there is nothing to list.
class ListPage final : public QWidget {
    Q_OBJECT

public:
    explicit ListPage(QWidget* parent = nullptr);
    void setView(const ViewStatePtr& view);
    /// Whether an account still copies: then an empty list means "not yet".
    void setCopying(bool copying);
    /// The way out of an empty result: without this term there would be so many. Holds for this filter.
    void setWayOut(const QueryTerm& term, std::size_t count);
    void setStripShown(bool shown);
    [[nodiscard]] TicketList& list() const { return *m_list; }
    [[nodiscard]] TimeStrip& strip() const { return *m_strip; }

signals:
    void clearFilterWanted();
    void dropTermWanted(const desk::QueryTerm& term);
    void densityToggled();
    void bestFirstToggled(bool best);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateNote();

    TimeStrip* m_strip;
    InfoRow* m_info;
    TicketList* m_list;
    EmptyNote* m_note;
    QStackedLayout* m_stack;
    bool m_copying = false;
    std::optional<std::pair<QueryTerm, std::size_t>> m_wayOut;
};

} // namespace desk::ui
