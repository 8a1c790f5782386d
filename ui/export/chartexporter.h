// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/chartpicture.h"

#include <QWidget>

class QMenu;

namespace desk::ui {

/// What a chart's export button does: its picture to the clipboard or to a file, its data to a file. Every page with
/// charts has one. GUI thread; files are written beside it.
class ChartExporter final : public QObject {
    Q_OBJECT

public:
    /// `page` owns the dialogs.
    explicit ChartExporter(QWidget* page);
    /// The ways to export, as entries of a menu; all of them give the chart as it is in `picture`.
    void addTo(QMenu& menu, const ChartPicture& picture);

signals:
    void done(const QString& file); ///< empty = to the clipboard
    void failed(const QString& file, const QString& why);

private:
    void saveAs(const ChartPicture& picture, const QString& suffix);
    void write(const ChartPicture& picture, const QString& file);

    QWidget* m_page;
};

} // namespace desk::ui
