// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/sidebarstate.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace desk::ui {

/// One line of the sidebar as it is painted.
struct SidebarRow {
    enum class Kind { Page, Heading, AllAccounts, Account, None, View, ViewsMenu, Separator, Spacer, Issues, Settings };
    Kind kind = Kind::Page;
    QString id, text, detail, trailing;
    const char* icon = nullptr;
    int colour = 0, height = 28;
    std::optional<double> progress;
    bool chosen = false, current = false, amber = false, enabled = true;
    bool live = false; ///< a green dot: the number is that of now
    Page page = Page::Conversations;
    bool operator==(const SidebarRow&) const = default;
    [[nodiscard]] bool selectable() const;
};

/// The sidebar's lines, made from its state.
class SidebarModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setState(const SidebarState& state);
    [[nodiscard]] const SidebarState& state() const { return m_state; }
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    void setSpacerHeight(int height);
    void rebuild();
    [[nodiscard]] const SidebarRow& row(int at) const { return m_rows[std::size_t(at)]; }
    [[nodiscard]] int heightWithoutSpacer() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] std::vector<SidebarRow> rows() const;

    SidebarState m_state;
    std::vector<SidebarRow> m_rows;
    bool m_rail = false;
    int m_spacer = 0;
};

/// Paints the sidebar's lines.
class SidebarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The "+" of a heading.
    static QRect addButton(const QRect& row, Qt::LayoutDirection direction);
};

} // namespace desk::ui
