// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/workspace/Library.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// What is saved, in words.
class LibraryWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::LibraryWords)
public:
    using Content = LibraryItem::Content;

    /// "Folder", "Payload" ...
    static QString kind(const Content& content);
    /// The name of its icon in Icons.
    static QStringView icon(const Content& content);
    /// "UDP 127.0.0.1:53"
    static QString target(const Target& target);
    /// "every 1.5 s", "10 times, 100 a second"
    static QString repetition(const SavedRepetition& repetition);
    /// The first line of what a payload holds, as typed; empty for other things.
    static QString shortText(const Content& content);
    /// Where a payload goes and what it is for: under the list.
    static QString about(const QString& note, const Content& content);
    static QString tip(const QString& name, const QString& note, const Content& content);
    /// What a payload of that text is called until it has a name.
    static QString suggestedName(const Payload& payload);
};

} // namespace workbench
