// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportjob.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace desk::ui {

void ExportJob::start(const ChartPicture& picture, const QString& file)
{
    // The pool's thread holds a value; where the window has closed meanwhile, the file is written all the same.
    QThreadPool::globalInstance()->start([self = QPointer<ExportJob>(this), picture, file] {
        const Result<void> written = writeChart(picture, file);
        // The application waits for the pool before it goes.
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, file, written] {
            if (!self)
                return;
            if (written)
                emit self->done(file);
            else
                emit self->failed(file, written.error().detail);
            self->deleteLater();
        });
    });
}

} // namespace desk::ui
