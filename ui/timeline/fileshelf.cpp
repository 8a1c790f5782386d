// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/fileshelf.h"

#include "app/base/text.h"
#include "app/store/filecache.h"
#include "ui/common/errortext.h"
#include "ui/timeline/linkwords.h"

#include <QFile>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>

namespace desk::ui {

namespace {

constexpr QSize kMostPoints(960, 640); ///< of a picture that is kept
constexpr qint64 kMostOriginal = 100'000'000; ///< points; larger ones are opened in the viewer only

QString ending(const Attachment& file)
{
    return QFileInfo(withoutTricks(text(file.name))).suffix().toLower();
}

QImage pictureIn(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    static const QList<QByteArray> kFormats { "png", "jpeg", "gif", "webp", "bmp" };
    const QSize size = reader.size();
    if (!kFormats.contains(reader.format()) || !size.isValid() || qint64(size.width()) * size.height() > kMostOriginal)
        return {};
    if (size.width() > kMostPoints.width() || size.height() > kMostPoints.height())
        reader.setScaledSize(size.scaled(kMostPoints, Qt::KeepAspectRatio));
    reader.setAutoTransform(true);
    return reader.read();
}

} // namespace

FileShelf::FileShelf(QObject* parent)
    : QObject(parent)
{
}

bool FileShelf::opensSafely(const Attachment& file)
{
    static const QStringList kEndings = QStringLiteral(
        "png jpg jpeg gif webp bmp tif tiff heic pdf txt log csv md docx xlsx pptx odt ods odp mp3 m4a "
        "ogg wav mp4 mov webm")
                                            .split(QLatin1Char(' '));
    return !file.malware && kEndings.contains(ending(file));
}

bool FileShelf::isPicture(const Attachment& file)
{
    static const QStringList kEndings = QStringLiteral("png jpg jpeg gif webp bmp").split(QLatin1Char(' '));
    return !file.malware && kEndings.contains(ending(file));
}

FileLook FileShelf::look(const QString& accountId, const Attachment& file) const
{
    return m_files.value({ accountId, fileKey(file) }).look;
}

void FileShelf::activate(const QString& accountId, const Attachment& file)
{
    if (file.malware)
        return;
    const Key key { accountId, fileKey(file) };
    Known& known = m_files[key];
    known.file = file;
    switch (known.look.state) {
    case FileLook::State::Fetching: emit cancelled(key.first, key.second); return;
    case FileLook::State::Here:
        if (opensSafely(file))
            emit openWanted(known.look.path);
        return;
    default: break;
    }
    known.opens = !isPicture(file) && opensSafely(file);
    known.look = { FileLook::State::Fetching, tr("fetching"), {}, {} };
    emit changed();
    emit wanted(accountId, file);
}

void FileShelf::saveAs(const QString& accountId, const Attachment& file, QWidget* window)
{
    const FileLook known = look(accountId, file);
    if (known.state != FileLook::State::Here)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString name = QFileInfo(withoutTricks(text(file.name))).fileName();
    auto* dialog = new QFileDialog(window, tr("Save the file"), folder + QLatin1Char('/') + name);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [path = known.path](const QString& target) {
        QThreadPool::globalInstance()->start([path, target] {
            QFile::remove(target); // the person agreed to replace it
            QFile::copy(path, target);
        });
    });
    dialog->open();
}

void FileShelf::setProgress(const QString& accountId, const QString& key, qint64 received, qint64 total)
{
    const auto it = m_files.find({ accountId, key });
    if (it == m_files.end() || it->look.state != FileLook::State::Fetching)
        return;
    const QString words = total > 0 ? tr("%1 %", "share of a file that has arrived").arg(received * 100 / total)
                                    : QLocale().formattedDataSize(received, 0, QLocale::DataSizeSIFormat);
    if (words == it->look.words)
        return;
    it->look.words = words;
    emit changed();
}

void FileShelf::setHere(const QString& accountId, const QString& key, const QString& path)
{
    const Key at { accountId, key };
    const auto it = m_files.find(at);
    if (it == m_files.end() || it->look.state != FileLook::State::Fetching)
        return;
    it->look = { FileLook::State::Here, {}, path, {} };
    if (isPicture(it->file))
        readPicture(at, path);
    else if (std::exchange(it->opens, false))
        emit openWanted(path);
    emit changed();
}

void FileShelf::readPicture(const Key& key, const QString& path)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), key, path] {
        const QImage picture = pictureIn(path);
        QMetaObject::invokeMethod(
            qApp,
            [self, key, picture] {
                if (!self || !self->m_files.contains(key))
                    return;
                FileLook& look = self->m_files[key].look;
                look.picture = picture;
                look.words = picture.isNull() ? tr("no picture") : QString();
                emit self->changed();
            },
            Qt::QueuedConnection);
    });
}

void FileShelf::setFailed(const QString& accountId, const QString& key, const Error& error)
{
    const auto it = m_files.find({ accountId, key });
    if (it == m_files.end() || it->look.state != FileLook::State::Fetching)
        return;
    const bool stopped = error.kind == Error::Kind::Cancelled;
    it->look = { stopped ? FileLook::State::Untouched : FileLook::State::Failed,
        stopped ? QString() : errorText(error).what, {}, {} };
    emit changed();
}

} // namespace desk::ui
