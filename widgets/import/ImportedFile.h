// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/import/Import.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace workbench {

/// What is to be imported: a file, or a text that was copied.
struct ImportSource {
    QString path{}; ///< empty: the bytes are here
    QString name{}; ///< as it is shown
    QByteArray bytes{};
};

/// What came of it.
struct ImportedFile {
    enum class Failure : std::uint8_t {
        None,
        NotAFile,   ///< a folder, a device
        Unreadable, ///< `reason` says why
        Empty,
        NoMemory,
        Broken,  ///< JSON that does not go on as such; the report says where
        Unknown, ///< of no kind that is known
    };

    QString name{};
    Failure failure = Failure::None;
    QString reason{}; ///< the system's words, or the library's
    Import import{};
    /// How many bytes each of import.items sends; -1 where that is not known before.
    std::vector<qint64> sizes{};
};

} // namespace workbench
