// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace desk::ui {

/// The window's lower edge, 24 px: the sync in words at the left; selection, filter time, zone and age of data at the
/// right. Facts that do not fit go, those in the middle first.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);
    /// `busy` shows the mark of copying.
    void setSync(const QStringList& facts, bool busy);
    void setFacts(const QStringList& facts);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QStringList m_sync, m_facts;
    bool m_busy = false;
};

} // namespace desk::ui
