// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// The part of ImportWords that says what could not be taken.

#include "widgets/fields/ByteWords.h"
#include "widgets/import/ImportWords.h"

#include <QLocale>

namespace workbench {

namespace {

QString noteText(const ImportNote& note) { return QString::fromStdString(note.text); }

int noteCount(const ImportNote& note) { return pluralNumber(static_cast<qint64>(note.count)); }

} // namespace

/// "Line 12, DNS query"; of a capture "@123" is an offset.
QString ImportWords::place(const ImportNote& note)
{
    QStringList parts;
    if (note.line > 0)
        parts += tr("Line %1").arg(QLocale().toString(static_cast<qulonglong>(note.line)));
    if (note.problem == ImportProblem::JsonBroken || note.problem == ImportProblem::JsonCut)
        parts += tr("column %1").arg(QLocale().toString(static_cast<qulonglong>(note.count)));
    const QString place = QString::fromStdString(note.place);
    if (place.startsWith(QLatin1Char('@')))
        parts += tr("Byte %1").arg(QLocale().toString(place.mid(1).toULongLong()));
    else if (!place.isEmpty())
        parts += place;
    return parts.join(QStringLiteral(", "));
}

QString ImportWords::ofFile(const ImportNote& note)
{
    switch (note.problem) {
    case ImportProblem::NotRecognized:
        return tr("This is neither a file of Packet Sender nor hex nor a capture. Nothing was taken.");
    case ImportProblem::TooLarge:
        return tr("More than can be taken: what is behind was left out.");
    case ImportProblem::TooMany:
        return note.count > 1 ? tr("%Ln more than can be taken were left out.", nullptr, noteCount(note))
                              : tr("There are more than can be taken: the others were left out.");
    case ImportProblem::Truncated:
        return tr("It ends in the middle; what is before was taken.");
    case ImportProblem::Damaged:
        return tr("It is damaged there; what is before was taken.");
    case ImportProblem::JsonBroken:
        return noteText(note).isEmpty()
                   ? tr("Up to here it is JSON: the line must not end there. Nothing was taken.")
                   : tr("Up to here it is JSON: “%1” does not belong there. Nothing was taken.")
                         .arg(noteText(note));
    case ImportProblem::JsonCut:
        return tr("It ends in the middle of the JSON. Nothing was taken.");
    case ImportProblem::JsonOther:
        return tr("This is JSON, but not of Packet Sender. Nothing was taken.");
    case ImportProblem::NotText:
        return tr("Bytes that are no text.");
    case ImportProblem::NoBytes:
        return tr("Nothing in it is a byte.");
    default:
        return {};
    }
}

QString ImportWords::ofPacketSender(const ImportNote& note)
{
    const QString text = noteText(note);
    switch (note.problem) {
    case ImportProblem::IniLine:
        return tr("Neither [group] nor key=value: “%1”.").arg(text);
    case ImportProblem::IniVariant:
        return tr("A value in Qt's binary form that is no number: “%1”.").arg(text);
    case ImportProblem::PacketGone:
        return tr("It is in the list of packets, but not in the file.");
    case ImportProblem::Missing:
        return tr("It must be there and is missing.");
    case ImportProblem::WrongKind:
        return tr("It is of another kind than it must be.");
    case ImportProblem::BadPort:
        return tr("“%1” is no port from 0 to 65535; 0 was taken.").arg(text);
    case ImportProblem::BadRepeat:
        return tr("“%1” is no number of seconds; it is not repeated.").arg(text);
    case ImportProblem::NoAddress:
        return tr("It goes to nobody; its address was left empty.");
    case ImportProblem::BadProtocol:
        return tr("“%1” is no protocol that is known; TCP was taken.").arg(text);
    case ImportProblem::NoTls:
        return tr("%1: its bytes will be sent without encryption.").arg(text);
    case ImportProblem::HttpWritten:
        return tr("The request for “%1” was written out.").arg(text);
    case ImportProblem::BodyUnused:
        return tr("Packet Sender sends no bytes with a GET: the request was taken without them.");
    case ImportProblem::OddHex:
        return tr("A hex digit stands alone (“%1”): digits were paired from the end, as Packet Sender does.")
            .arg(text);
    case ImportProblem::HexIgnored:
        return tr("“%1” is no hex and was passed over, as Packet Sender does.").arg(text);
    case ImportProblem::NotLatin1:
        return tr("Packet Sender cannot send “%1”: a question mark was taken.").arg(text);
    case ImportProblem::MacroNearly:
        return tr("“%1” became a variable that is written a little differently.").arg(text);
    case ImportProblem::BadMatch:
        return tr("“%1” is no way to compare that is known; the rule was taken switched off.").arg(text);
    default:
        return {};
    }
}

QString ImportWords::ofHex(const ImportNote& note)
{
    const QString text = noteText(note);
    switch (note.problem) {
    case ImportProblem::HexStray:
        return tr("“%1” is no hex; the line was left out.").arg(text);
    case ImportProblem::HexAlone:
        return tr("The hex digit “%1” stands alone; the line was left out.").arg(text);
    case ImportProblem::HexOffset:
        return tr("The offset %1 does not fit what is before it.").arg(text);
    case ImportProblem::HexShort:
        return tr("It holds fewer bytes than its offset says.");
    case ImportProblem::ArrayValue:
        return tr("“%1” is no number from 0 to 255; it was left out.").arg(text);
    default:
        return {};
    }
}

QString ImportWords::ofCapture(const ImportNote& note)
{
    const int count = noteCount(note);
    switch (note.problem) {
    case ImportProblem::LinkType:
        return tr("%Ln packet(s) of a link layer that is not known (%1) were left out.", nullptr, count)
            .arg(noteText(note));
    case ImportProblem::NotIp:
        return tr("%Ln packet(s) that are not IP were left out.", nullptr, count);
    case ImportProblem::NotCarried:
        return tr("%Ln IP packet(s) that are neither TCP nor UDP were left out.", nullptr, count);
    case ImportProblem::Fragment:
        return tr("%Ln IP fragment(s) were left out: they are not put together.", nullptr, count);
    case ImportProblem::Malformed:
        return tr("%Ln packet(s) with headers that cannot be were left out.", nullptr, count);
    case ImportProblem::PacketCut:
        return tr("%Ln packet(s) were captured only in part.", nullptr, count);
    case ImportProblem::DataGap:
        return tr("%Ln byte(s) are not in the capture.", nullptr, count);
    default:
        return {};
    }
}

QString ImportWords::note(const ImportNote& note)
{
    QString said;
    for (QString (*const of)(const ImportNote&) : {ofFile, ofPacketSender, ofHex, ofCapture}) {
        if (said.isEmpty())
            said = of(note);
    }
    const QString where = place(note);
    return where.isEmpty() ? said : QStringLiteral("%1: %2").arg(where, said);
}

QString ImportWords::report(const ImportedFile& file)
{
    const QString all = found(file.import);
    QStringList lines{all.isEmpty() ? QStringLiteral("%1: %2.").arg(file.name, kind(file))
                                    : QStringLiteral("%1: %2, %3.").arg(file.name, kind(file), all)};
    for (const ImportNote& one : file.import.report.notes())
        lines += QStringLiteral("    ") + note(one);
    if (const quint64 left = file.import.report.left(); left > 0)
        lines +=
            QStringLiteral("    ") + tr("and %Ln more.", nullptr, pluralNumber(static_cast<qint64>(left)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace workbench
