// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/columnkeeper.h"

#include <QFile>

namespace desk {

void ColumnKeeper::write(const ColumnCopy& copy)
{
    if (copy.cancel.cancelled())
        return;
    removeStrayColumnFiles(m_file);
    static_cast<void>(writeColumnFile(m_file, *copy.snapshot, copy.sources, copy.cancel));
}

void ColumnKeeper::remove()
{
    QFile::remove(m_file);
    removeStrayColumnFiles(m_file);
}

} // namespace desk
