// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sidebarmodel.h"

#include "ui/common/format.h"

#include <QSize>

namespace desk::ui {

using Kind = SidebarRow::Kind;

bool SidebarRow::selectable() const
{
    return enabled && kind != Kind::None && kind != Kind::Separator && kind != Kind::Spacer;
}

void SidebarModel::setState(const SidebarState& state)
{
    if (state == m_state && !m_rows.empty())
        return;
    m_state = state;
    rebuild();
}

void SidebarModel::setRail(bool rail)
{
    if (rail == m_rail && !m_rows.empty())
        return;
    m_rail = rail;
    beginResetModel();
    m_rows = rows();
    endResetModel();
}

void SidebarModel::setSpacerHeight(int height)
{
    if (height == m_spacer)
        return;
    m_spacer = height;
    rebuild();
}

void SidebarModel::rebuild()
{
    std::vector<SidebarRow> next = rows();
    const bool sameShape = next.size() == m_rows.size()
        && std::ranges::equal(next, m_rows, [](const SidebarRow& a, const SidebarRow& b) {
               return a.kind == b.kind && a.id == b.id && a.height == b.height && a.enabled == b.enabled;
           });
    if (!sameShape) {
        beginResetModel();
        m_rows = std::move(next);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < next.size(); ++i)
        if (!(next[i] == m_rows[i])) {
            m_rows[i] = next[i];
            emit dataChanged(index(int(i)), index(int(i)));
        }
}

int SidebarModel::heightWithoutSpacer() const
{
    int height = 0;
    for (const SidebarRow& row : m_rows)
        height += row.kind == Kind::Spacer ? 0 : row.height;
    return height;
}

std::vector<SidebarRow> SidebarModel::rows() const
{
    std::vector<SidebarRow> result;
    const bool some = !m_state.accounts.isEmpty();
    const int item = m_rail ? 37 : 29;
    const auto add
        = [&](Kind kind, const QString& id, const QString& text, const char* icon, int height) -> SidebarRow& {
        SidebarRow& row = result.emplace_back();
        row.kind = kind;
        row.id = id;
        row.text = text;
        row.icon = icon;
        row.height = height;
        return row;
    };
    const auto page = [&](Page which, const QString& text, const char* icon) {
        SidebarRow& row = add(Kind::Page, {}, text, icon, item);
        row.page = which;
        row.current = some && m_state.page == which;
        row.enabled = some;
    };
    page(Page::Conversations, tr("Conversations"), "conversations");
    page(Page::Dashboards, tr("Dashboards"), "dashboards");
    page(Page::Live, tr("Live"), "live");
    if (m_state.waiting) {
        result.back().trailing = formatCount(*m_state.waiting);
        result.back().detail = tr("%n visitor(s) waiting", nullptr, *m_state.waiting);
        result.back().live = true;
    }
    if (m_rail)
        add(Kind::Separator, {}, {}, nullptr, 17);
    else
        add(Kind::Heading, QStringLiteral("accounts"), tr("Accounts"), "plus", 34).detail = tr("Add account…");
    if (!some && !m_rail)
        add(Kind::None, {}, tr("None yet"), nullptr, 24);
    if (m_state.accounts.size() > 1)
        add(Kind::AllAccounts, {}, tr("All accounts"), "account", item).chosen = m_state.account.isEmpty();
    for (const AccountLine& line : m_state.accounts) {
        SidebarRow& row = add(Kind::Account, line.id, line.name, nullptr, m_rail ? 37 : 45);
        row.detail = line.detail;
        row.colour = line.colour;
        row.progress = line.progress;
        row.amber = line.needsUser;
        row.chosen = m_state.account == line.id;
    }
    if (some && m_rail) {
        add(Kind::Separator, {}, {}, nullptr, 17);
        add(Kind::ViewsMenu, {}, tr("Views"), "view", item);
    } else if (some) {
        add(Kind::Heading, QStringLiteral("views"), tr("Views"), "plus", 34).detail = tr("Save this filter as a view…");
        for (const ViewLine& line : m_state.views) {
            SidebarRow& row = add(Kind::View, line.id, line.name, line.icon, item);
            row.trailing = line.count ? formatCount(qint64(*line.count)) : QString();
            row.chosen = m_state.view == line.id && m_state.page == Page::Conversations;
        }
    }
    add(Kind::Spacer, {}, {}, nullptr, m_spacer);
    if (some) {
        SidebarRow& row = add(Kind::Issues, {}, tr("Issues"), "warning", item);
        row.trailing = m_state.issues > 0 ? formatCount(m_state.issues) : QString();
        row.current = m_state.page == Page::Issues;
        row.page = Page::Issues;
    }
    add(Kind::Settings, {}, tr("Settings"), "settings", item);
    return result;
}

int SidebarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarRow& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::ToolTipRole:
        return m_rail ? row.detail.isEmpty() ? row.text : row.text + QStringLiteral(" · ") + row.detail
            : row.kind == Kind::Account ? row.detail
                                        : QString();
    case Qt::AccessibleTextRole: {
        QStringList parts { row.text, row.detail, row.live ? QString() : row.trailing };
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::SizeHintRole: return QSize(10, row.height);
    default: return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !m_rows[std::size_t(index.row())].selectable())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace desk::ui
