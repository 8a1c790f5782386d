// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace desk::ui {

/// The names of a chart in a list that can be searched: those with a row and those without. A choice closes it.
class NamesPopup final : public QFrame {
    Q_OBJECT

public:
    /// Deletes itself when closed.
    NamesPopup(const ChartData& chart, QWidget* parent);
    /// Opens below this place of the screen, or above it where there is no room.
    void open(const QRect& globalPlace);

signals:
    void chosen(const QString& value, bool add);
    void moreWanted(); ///< names that the chart does not know

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const ChartData& chart);
    void search(const QString& text);
    void take();

    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace desk::ui
