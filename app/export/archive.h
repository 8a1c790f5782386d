// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>

class QIODevice;

namespace desk {

/// Many files as a folder or, where the target ends in ".zip", as one ZIP file, that appear under their name whole or
/// not at all. All is made in "<target>.part", which is taken away when this is destroyed; what a killed process left
/// there goes when the next one begins. The same files in the same order give the same bytes. One thread; bounded
/// memory (of a ZIP, some 100 bytes a file).
class Archive {
public:
    virtual ~Archive() = default;
    /// `made` is the time that the files of a ZIP tell. Usage where the target is a folder that is not empty, or in use
    /// by another export; Storage where it cannot be written. A ZIP file that is there is replaced at the end.
    static Result<std::unique_ptr<Archive>> create(const QString& target, Millis made);

    /// Adds a file; `path` is relative, parts by "/", each from safeName(). Storage where it cannot be written.
    virtual Result<void> add(const QString& path, QIODevice& content) = 0;
    Result<void> add(const QString& path, const QByteArray& content);
    /// Puts everything under its name.
    virtual Result<void> finish() = 0;
    /// A folder for what is needed meanwhile; it goes with the rest.
    [[nodiscard]] virtual QString scratch() const = 0;
};

/// A name for a file or folder made of the words, lower case and without accents, at most `longest` characters: no
/// dots, no separators, no name that a system reserves. Empty where there are no words.
QString safeName(std::string_view words, qsizetype longest = 48);
/// The same for an id, which must stay apart from every other: what is not plain keeps a digest of it.
QString safeId(std::string_view id);

} // namespace desk
