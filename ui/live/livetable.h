// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/livecard.h"

#include <QAbstractTableModel>
#include <vector>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace desk::ui {

/// A small table in words. Value.
struct LiveTable {
    struct Row {
        QString id;
        QStringList cells; ///< as many as columns
        bool operator==(const Row&) const = default;
    };
    QStringList columns; ///< the first holds names, the others numbers
    std::vector<Row> rows;
};

/// A table whose values change in place: the same rows in the same order are not a new table.
class LiveTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(LiveTable table);
    /// Values of some time ago are grey.
    void setFaded(bool faded);
    [[nodiscard]] const LiveTable& table() const { return m_table; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LiveTable m_table;
    bool m_faded = false;
};

/// A card with such a table; with a line to filter it by its names where there is `filter`.
class LiveTableCard final : public LiveCard {
    Q_OBJECT

public:
    LiveTableCard(const QString& objectName, bool filter, QWidget* parent = nullptr);
    [[nodiscard]] LiveTableModel& model() const { return *m_model; }
    void setTable(LiveTable table);
    void setFilterWords(const QString& placeholder);
    /// The columns that go where there is no room for all, first these.
    void setSpareColumns(const QList<int>& columns) { m_spare = columns; }
    /// The row with this id is the chosen one; none where it is empty.
    void setChosen(const QString& id);

signals:
    void chosen(const QString& id); ///< by click or Enter

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void layOut();

    LiveTableModel* m_model;
    QSortFilterProxyModel* m_rows;
    QTableView* m_view;
    QLineEdit* m_filter = nullptr;
    QList<int> m_spare;
};

} // namespace desk::ui
