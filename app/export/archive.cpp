// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/archive.h"

#include "app/base/text.h"
#include "app/base/words.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <algorithm>
#include <array>
#include <filesystem>
#include <minizip/zip.h>

namespace desk {

namespace {

constexpr qint64 kPiece = 256 * 1024;

Error storage(const QString& path, const QString& why)
{
    return { Error::Kind::Storage, QStringLiteral("%1: %2").arg(path, why), 0, {} };
}

Error usage(const QString& sentence)
{
    return { Error::Kind::Usage, sentence, 0, {} };
}

/// Hands the content on in pieces until it ends or `use` says false; false where it was not read to its end.
template <typename Use> bool inPieces(QIODevice& content, const Use& use)
{
    while (!content.atEnd()) {
        const QByteArray piece = content.read(kPiece);
        if (piece.isEmpty() || !use(piece))
            return false;
    }
    return true;
}

/// Renames in one step, also over what a rename of the system may replace.
Result<void> put(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), error);
    return error ? Result<void>(storage(to, QString::fromStdString(error.message()))) : Result<void>();
}

/// The folder "<target>.part", held by a lock in it, which also says that it is ours to remove.
class Workshop {
public:
    static Result<std::unique_ptr<Workshop>> open(const QString& target)
    {
        const QString dir = target + QStringLiteral(".part");
        const QString lockFile = dir + QStringLiteral("/.deskscope-export");
        if (QFileInfo::exists(dir) && !QFileInfo::exists(lockFile)
            && !QDir(dir).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            return usage(QStringLiteral("%1 is in the way; move it, or export to another place").arg(dir));
        if (!QDir().mkpath(dir))
            return storage(dir, QStringLiteral("the folder cannot be made"));
        auto lock = std::make_unique<QLockFile>(lockFile);
        lock->setStaleLockTime(0); // a living process keeps it however long it takes
        if (!lock->tryLock()) {
            if (lock->error() == QLockFile::LockFailedError)
                return usage(QStringLiteral("another export to %1 is running").arg(target));
            return storage(dir, QStringLiteral("the folder cannot be written to"));
        }
        auto workshop = std::unique_ptr<Workshop>(new Workshop(dir, std::move(lock)));
        workshop->clear(); // of a process that was killed
        if (!QDir(dir).mkpath(QStringLiteral("files")) || !QDir(dir).mkpath(QStringLiteral("scratch")))
            return storage(dir, QStringLiteral("the folder cannot be written to"));
        return workshop;
    }
    ~Workshop()
    {
        clear();
        m_lock->unlock();
        QDir().rmdir(m_dir);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] QString path(const char* name) const { return m_dir + QLatin1Char('/') + QLatin1String(name); }

private:
    Workshop(QString dir, std::unique_ptr<QLockFile> lock)
        : m_dir(std::move(dir))
        , m_lock(std::move(lock))
    {
    }
    void clear() const
    {
        for (const char* name : { "files", "scratch" })
            QDir(path(name)).removeRecursively();
        QFile::remove(path("archive.zip"));
    }

    QString m_dir;
    std::unique_ptr<QLockFile> m_lock;
};

class FolderArchive final : public Archive {
public:
    FolderArchive(QString target, std::unique_ptr<Workshop> workshop)
        : m_target(std::move(target))
        , m_workshop(std::move(workshop))
    {
    }

    Result<void> add(const QString& path, QIODevice& content) override
    {
        const QString name = m_workshop->path("files") + QLatin1Char('/') + path;
        const QString folder = QFileInfo(name).path();
        if (folder != m_folder && !QDir().mkpath(folder))
            return storage(folder, QStringLiteral("the folder cannot be made"));
        m_folder = folder;
        QFile file(name);
        const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
            && inPieces(content, [&](const QByteArray& piece) { return file.write(piece) == piece.size(); })
            && file.flush();
        return written ? Result<void>() : storage(m_target + QLatin1Char('/') + path, file.errorString());
    }

    Result<void> finish() override
    {
        return put(m_workshop->path("files"), m_target); // over an empty folder too
    }

    [[nodiscard]] QString scratch() const override { return m_workshop->path("scratch"); }

private:
    QString m_target, m_folder;
    std::unique_ptr<Workshop> m_workshop;
};

/// What minizip writes to. Later calls of a QFile forget what went wrong; this does not. Nothing is buffered, so that a
/// failure is the one of its call.
struct ZipFile {
    QFile file;
    QString problem;

    bool check(bool done)
    {
        if (!done && problem.isEmpty())
            problem = file.errorString();
        return done;
    }
};

ZipFile& zipFileOf(void* stream)
{
    return *static_cast<ZipFile*>(stream);
}

zlib_filefunc64_def fileFunctions(ZipFile& file)
{
    zlib_filefunc64_def all {};
    all.opaque = &file;
    all.zopen64_file = [](void* opaque, const void*, int) -> void* { return opaque; };
    all.zread_file = [](void*, void* stream, void* bytes, uLong size) -> uLong {
        const qint64 got = zipFileOf(stream).file.read(static_cast<char*>(bytes), static_cast<qint64>(size));
        return static_cast<uLong>(std::max<qint64>(0, got));
    };
    all.zwrite_file = [](void*, void* stream, const void* bytes, uLong size) -> uLong {
        const auto wanted = static_cast<qint64>(size);
        qint64 done = 0;
        // A disk takes what still fits, and says why it takes no more only when asked again.
        for (qint64 put = 1; done < wanted && put > 0; done += std::max<qint64>(0, put)) {
            put = zipFileOf(stream).file.write(static_cast<const char*>(bytes) + done, wanted - done);
            zipFileOf(stream).check(put > 0);
        }
        return static_cast<uLong>(done);
    };
    all.ztell64_file = [](void*, void* stream) { return static_cast<ZPOS64_T>(zipFileOf(stream).file.pos()); };
    all.zseek64_file = [](void*, void* stream, ZPOS64_T offset, int origin) -> long {
        ZipFile& zip = zipFileOf(stream);
        const qint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR ? zip.file.pos()
            : origin == ZLIB_FILEFUNC_SEEK_END               ? zip.file.size()
                                                             : 0;
        return zip.check(zip.file.seek(from + static_cast<qint64>(offset))) ? 0 : -1;
    };
    all.zclose_file = [](void*, void*) { return 0; };
    all.zerror_file = [](void*, void* stream) { return zipFileOf(stream).problem.isEmpty() ? 0 : 1; };
    return all;
}

class ZipArchive final : public Archive {
public:
    ZipArchive(QString target, std::unique_ptr<Workshop> workshop, Millis made)
        : m_target(std::move(target))
        , m_workshop(std::move(workshop))
    {
        m_file.file.setFileName(m_workshop->path("archive.zip"));
        // The format counts from 1980, in pairs of seconds.
        const QDateTime time = std::max(
            QDateTime::fromMSecsSinceEpoch(made, Qt::UTC), QDateTime(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC));
        const QDate day = time.date();
        const QTime clock = time.time();
        m_info.dosDate = static_cast<uLong>(((day.year() - 1980) << 25) | (day.month() << 21) | (day.day() << 16)
            | (clock.hour() << 11) | (clock.minute() << 5) | (clock.second() / 2));
        m_info.external_fa = 0100644UL << 16;
        if (m_file.check(m_file.file.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered))) {
            zlib_filefunc64_def functions = fileFunctions(m_file);
            m_zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
        }
    }
    ~ZipArchive() override
    {
        if (m_zip)
            zipClose(m_zip, nullptr);
    }
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    Result<void> add(const QString& path, QIODevice& content) override
    {
        constexpr int kLevel = 6, kUnix = 3 << 8 | 45, kUtf8 = 1 << 11;
        constexpr qint64 kPlainMost = 0xF000'0000; // near 4 GiB, from where on sizes need more bytes
        const int large = content.size() > kPlainMost ? 1 : 0;
        const bool written = m_zip
            && zipOpenNewFileInZip4_64(m_zip, utf8(path).c_str(), &m_info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                   kLevel, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, kUnix, kUtf8, large)
                == ZIP_OK
            && inPieces(content,
                [&](const QByteArray& piece) {
                    return zipWriteInFileInZip(m_zip, piece.constData(), static_cast<unsigned>(piece.size())) == ZIP_OK;
                })
            && zipCloseFileInZip(m_zip) == ZIP_OK && m_file.problem.isEmpty();
        return written ? Result<void>() : failure();
    }

    Result<void> finish() override
    {
        if (!m_zip || zipClose(std::exchange(m_zip, nullptr), nullptr) != ZIP_OK || !m_file.problem.isEmpty())
            return failure();
        m_file.file.close();
        return put(m_file.file.fileName(), m_target);
    }

    [[nodiscard]] QString scratch() const override { return m_workshop->path("scratch"); }

private:
    Error failure() { return storage(m_target, m_file.problem); }

    QString m_target;
    std::unique_ptr<Workshop> m_workshop;
    ZipFile m_file;
    zip_fileinfo m_info {};
    zipFile m_zip = nullptr;
};

bool isReserved(const QString& name)
{
    static const std::array kNames { "con", "prn", "aux", "nul" };
    const bool port = name.size() == 4 && (name.startsWith(u"com") || name.startsWith(u"lpt")) && name.at(3).isDigit();
    return port || std::ranges::any_of(kNames, [&](const char* reserved) { return name == QLatin1String(reserved); });
}

} // namespace

Result<std::unique_ptr<Archive>> Archive::create(const QString& target, Millis made)
{
    const QString path = QDir::cleanPath(QFileInfo(target).absoluteFilePath());
    const bool zip = path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
    const QFileInfo there(path);
    if (there.exists() && !zip && !there.isDir())
        return usage(QStringLiteral("%1 is a file; -o takes a folder or a .zip file").arg(target));
    if (there.isDir() && (zip || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return usage(QStringLiteral("the folder %1 is not empty; choose another name, or a .zip file").arg(target));
    auto workshop = Workshop::open(path);
    if (!workshop)
        return workshop.error();
    if (zip)
        return std::unique_ptr<Archive>(new ZipArchive(path, *std::move(workshop), made));
    return std::unique_ptr<Archive>(new FolderArchive(path, *std::move(workshop)));
}

Result<void> Archive::add(const QString& path, const QByteArray& content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return add(path, buffer);
}

QString safeName(std::string_view words, qsizetype longest)
{
    QString name;
    for (const std::string& word : wordsOf(words)) {
        const QString next = text(word);
        if (name.size() + next.size() + 1 > longest)
            break;
        name += (name.isEmpty() ? QString() : QStringLiteral("-")) + next;
    }
    return isReserved(name) ? name + QLatin1Char('-') : name;
}

QString safeId(std::string_view id)
{
    const auto plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    constexpr std::size_t kLongest = 40;
    const QString name = safeName(id);
    if (!id.empty() && id.size() <= kLongest && std::ranges::all_of(id, plain) && !isReserved(text(id)))
        return text(id);
    const QByteArray bytes(id.data(), static_cast<qsizetype>(id.size()));
    const QString digest
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(12));
    return name.isEmpty() ? digest : name + QLatin1Char('-') + digest;
}

} // namespace desk
