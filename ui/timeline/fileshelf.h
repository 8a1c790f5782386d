// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/domain/records.h"

#include <QHash>
#include <QImage>
#include <QObject>

namespace desk::ui {

/// What is known of one attachment on this computer. Value.
struct FileLook {
    enum class State { Untouched, Fetching, Here, Failed };
    State state = State::Untouched;
    QString words; ///< "43 %", or why it failed; empty for the rest
    QString path; ///< on the disk, where it is here
    QImage picture; ///< of an image that is here, small enough to be drawn
};

/// The attachments of the conversations of one pane: which are being fetched, which are here, and the pictures among
/// them. Nothing is fetched unless somebody asks for that file. Pictures are read on a thread of their own, and only
/// those that are made of points: no drawing, no document. GUI thread.
class FileShelf final : public QObject {
    Q_OBJECT

public:
    explicit FileShelf(QObject* parent = nullptr);
    [[nodiscard]] FileLook look(const QString& accountId, const Attachment& file) const;
    /// Fetches a file that is not here, stops one that is being fetched, opens one that is.
    void activate(const QString& accountId, const Attachment& file);
    /// Asks where to, and copies a file that is here.
    void saveAs(const QString& accountId, const Attachment& file, QWidget* window);

    void setProgress(const QString& accountId, const QString& key, qint64 received, qint64 total);
    void setHere(const QString& accountId, const QString& key, const QString& path);
    void setFailed(const QString& accountId, const QString& key, const Error& error);

    /// Whether a file may be handed to the system's viewer: kinds that are looked at and do not run.
    static bool opensSafely(const Attachment& file);
    /// Whether it is shown as a picture in the conversation.
    static bool isPicture(const Attachment& file);

signals:
    void changed(); ///< look() of a file
    void wanted(const QString& accountId, const desk::Attachment& file);
    void cancelled(const QString& accountId, const QString& key);
    void openWanted(const QString& path);

private:
    using Key = QPair<QString, QString>; ///< account, fileKey()
    struct Known {
        FileLook look;
        Attachment file;
        bool opens = false; ///< once it is here
    };
    void readPicture(const Key& key, const QString& path);

    QHash<Key, Known> m_files;
};

/// The files of one account, as a layout asks for them; nothing is known where there is no shelf.
struct FilesOf {
    const FileShelf* shelf = nullptr;
    QString account;
    [[nodiscard]] FileLook look(const Attachment& file) const
    {
        return shelf ? shelf->look(account, file) : FileLook();
    }
};

} // namespace desk::ui
