// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboards/dashboard.h"

#include <QMap>
#include <QObject>
#include <QUndoStack>

namespace desk {
class DashboardStore;
struct Error;
} // namespace desk

namespace desk::ui {

/// The dashboards of a profile, ready ones and one's own, and which is shown. Every change can be undone, and is saved
/// as it is made. A ready one that is changed is kept as one's own with the ready one's id until it is put back. GUI
/// thread; never waits for the disk.
class DashboardBook final : public QObject {
    Q_OBJECT

public:
    /// `folder` holds the files of one's own; they are there after loaded().
    explicit DashboardBook(const QString& folder, QObject* parent = nullptr);
    ~DashboardBook() override;

    [[nodiscard]] const Dashboard& shown() const;
    /// Ready ones in their order, then one's own by name.
    [[nodiscard]] std::vector<Dashboard> all() const;
    void show(const QString& id);
    /// Whether this is one that every profile has.
    [[nodiscard]] static bool isReady(const QString& id) { return readyDashboard(id) != nullptr; }
    /// Whether this is a ready one that the person changed.
    [[nodiscard]] bool isChanged(const QString& id) const { return isReady(id) && m_own.contains(id); }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    // Of the shown one. Nothing happens where the chart is there already, or the place is not.
    void addChart(const ChartSpec& chart);
    void replaceChart(int card, const ChartSpec& chart);
    void removeChart(int card);
    void moveChart(int card, int to); ///< `to` counts with the card where it was: it lands before the one now there
    void resizeChart(int card, int columns, int rows);
    void setFilter(const QString& filter);
    void rename(const QString& name);
    /// Makes a copy with this name and shows it.
    void duplicate(const QString& name);
    /// Of one's own: gone. Of a ready one: as it was delivered.
    void remove();
    /// Adds one from elsewhere and shows it.
    void add(Dashboard dashboard);

    void exportTo(const QString& file);
    void importFrom(const QString& file);

signals:
    void changed(); ///< which one is shown, or what it is, or which others there are
    void exported(const QString& file);
    void unreadable(const QString& file, const desk::DashboardError& why);
    void failed(const QString& file, const desk::Error& why);

private:
    class Step;
    /// What is one's own under an id; nothing = none, or as delivered.
    using State = std::optional<Dashboard>;
    void put(const QString& id, const State& state);
    void push(const QString& words, const QString& id, const State& after);
    void change(const QString& words, const std::function<bool(Dashboard&)>& edit);
    [[nodiscard]] QString freeId(const QString& name) const;

    DashboardStore* m_store;
    QMap<QString, Dashboard> m_own;
    QString m_shown = QStringLiteral("overview");
    QUndoStack m_undo;
};

} // namespace desk::ui
