// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk::test {

/// What must hold of any HTML given to the reader: the filter writes known elements only, properly nested, at most 40
/// deep, without attributes of the sender's choice; what is shown has no character that turns others around, its links
/// open safely and lie in their text, its folds lie in it in order and leave something to read. Empty where all holds,
/// else what does not. Needs a QGuiApplication.
QString htmlFault(const QString& html);

} // namespace desk::test
