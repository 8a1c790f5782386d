// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/chartpicture.h"

#include <QObject>

namespace desk::ui {

/// Writes one picture on a thread of the pool, so that no window waits for a disk. Deletes itself afterwards.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    void start(const ChartPicture& picture, const QString& file);

signals:
    void done(const QString& file);
    void failed(const QString& file, const QString& why);
};

} // namespace desk::ui
