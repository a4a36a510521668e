// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/import/ImportedFile.h"

#include <QCoreApplication>
#include <QString>

namespace workbench {

/// What was found in a file, in words.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::ImportWords)
public:
    /// "Packets of Packet Sender", "Capture" ...; why not, where nothing could be read.
    static QString kind(const ImportedFile& file);
    /// "29 payloads, 1 set of reply rules"; empty where there is nothing.
    static QString found(const Import& import);

    /// "UDP 127.0.0.1:53, every 1.5 s", "5 rules"
    static QString details(const LibraryItem& item);
    /// "10.0.0.1:50000 → 10.0.0.2:80"
    static QString ends(const CapturedStream& stream);
    static QString kind(const CapturedStream& stream);
    /// "12 packets, 5 messages, 20 bytes missing, 3 out of order"
    static QString details(const CapturedStream& stream);
    /// "14:02:19.331", and how many bytes are missing before it.
    static QString details(const CapturedMessage& message);
    static QString way(CapturedWay way);

    /// "Line 12, DNS query: “abc” is no port from 0 to 65535; 0 was taken."
    static QString note(const ImportNote& note);
    /// The file, what was found in it, and the notes below: one a line.
    static QString report(const ImportedFile& file);

private:
    /// "Line 12, DNS query"; empty where it is of the whole file.
    static QString place(const ImportNote& note);
    static QString ofFile(const ImportNote& note);
    static QString ofPacketSender(const ImportNote& note);
    static QString ofHex(const ImportNote& note);
    static QString ofCapture(const ImportNote& note);
};

} // namespace workbench
