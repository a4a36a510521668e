// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/import/ImportWords.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/library/LibraryWords.h"

#include <QLocale>

namespace workbench {

QString ImportWords::found(const Import& import)
{
    int payloads = 0;
    int rules = 0;
    int others = 0;
    for (const LibraryItem& item : import.items) {
        if (std::holds_alternative<SavedPayload>(item.content))
            ++payloads;
        else if (std::holds_alternative<ReplyRules>(item.content))
            ++rules;
        else
            ++others;
    }
    QStringList parts;
    if (payloads > 0)
        parts += tr("%Ln payload(s)", nullptr, payloads);
    if (rules > 0)
        parts += tr("%Ln set(s) of reply rules", nullptr, rules);
    if (others > 0)
        parts += tr("%Ln other thing(s)", nullptr, others);
    if (!import.streams.empty())
        parts += tr("%Ln stream(s)", nullptr, static_cast<int>(import.streams.size()));
    return parts.join(QStringLiteral(", "));
}

QString ImportWords::kind(const ImportedFile& file)
{
    switch (file.failure) {
    case ImportedFile::Failure::NotAFile:
        return tr("Not a file");
    case ImportedFile::Failure::Unreadable:
        return tr("Cannot be read: %1").arg(file.reason);
    case ImportedFile::Failure::Empty:
        return tr("Empty");
    case ImportedFile::Failure::NoMemory:
        return tr("Too large for the memory");
    case ImportedFile::Failure::Broken:
        return file.import.kind == ImportKind::PacketSenderJson ? tr("Broken JSON of Packet Sender")
                                                                : tr("Broken JSON");
    case ImportedFile::Failure::Unknown:
        return tr("Not recognized");
    case ImportedFile::Failure::None:
        break;
    }
    switch (file.import.kind) {
    case ImportKind::PacketSenderIni:
    case ImportKind::PacketSenderJson:
        return tr("Packets of Packet Sender");
    case ImportKind::PacketSenderResponses:
        return tr("Responses of Packet Sender");
    case ImportKind::HexText:
        return tr("Hex");
    case ImportKind::Capture:
        return tr("Capture");
    case ImportKind::Unknown:
        break;
    }
    return {};
}

// ---- one of the things in it

QString ImportWords::details(const LibraryItem& item)
{
    if (const auto* rules = std::get_if<ReplyRules>(&item.content))
        return tr("%Ln rule(s)", nullptr, static_cast<int>(rules->rules.size()));
    const auto* saved = std::get_if<SavedPayload>(&item.content);
    if (saved == nullptr)
        return {};
    QStringList parts;
    if (saved->target)
        parts += LibraryWords::target(*saved->target);
    if (saved->repetition)
        parts += LibraryWords::repetition(*saved->repetition);
    if (saved->payload.variables)
        parts += tr("with variables");
    return parts.join(QStringLiteral(", "));
}

QString ImportWords::ends(const CapturedStream& stream)
{
    return QStringLiteral("%1 → %2").arg(QString::fromStdString(stream.client.text()),
                                         QString::fromStdString(stream.server.text()));
}

QString ImportWords::kind(const CapturedStream& stream)
{
    return stream.isTcp ? tr("TCP connection") : tr("UDP datagrams");
}

QString ImportWords::way(CapturedWay way)
{
    return way == CapturedWay::FromClient ? tr("from client") : tr("from server");
}

QString ImportWords::details(const CapturedStream& stream)
{
    const auto number = [](std::uint64_t count) { return pluralNumber(static_cast<qint64>(count)); };
    QStringList parts{tr("%Ln packet(s)", nullptr, number(stream.packets))};
    if (stream.messages.empty())
        parts += tr("without bytes");
    else if (stream.isTcp)
        parts += tr("%Ln message(s)", nullptr, number(stream.messages.size()));
    if (stream.missing > 0)
        parts += tr("%Ln byte(s) missing", nullptr, number(stream.missing));
    if (stream.repeated > 0)
        parts += tr("%Ln byte(s) came again", nullptr, number(stream.repeated));
    if (stream.outOfOrder > 0)
        parts += tr("%Ln out of order", nullptr, number(stream.outOfOrder));
    if (stream.isTcp && !stream.sawBegin)
        parts += tr("its begin is not captured");
    return parts.join(QStringLiteral(", "));
}

QString ImportWords::details(const CapturedMessage& message)
{
    constexpr qint64 kNsPerMs = 1'000'000;
    QStringList parts;
    if (message.timeNs > 0)
        parts += timeText(message.timeNs / kNsPerMs);
    if (message.missing > 0)
        parts +=
            tr("%Ln byte(s) missing before it", nullptr, pluralNumber(static_cast<qint64>(message.missing)));
    return parts.join(QStringLiteral(", "));
}

} // namespace workbench
