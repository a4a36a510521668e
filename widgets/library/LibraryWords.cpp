// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#include "widgets/library/LibraryWords.h"

#include <QLocale>

#include <array>

namespace workbench {
namespace {

constexpr qsizetype kShortText = 80;
constexpr qsizetype kNameText = 24;

/// The first line, cut where it is long.
QString firstLine(const std::string& text, qsizetype most)
{
    // Of a megabyte only its beginning is looked at; a character cut in two shows as a sign of its own.
    const QString begin =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 400)));
    const QString line = begin.section(QLatin1Char('\n'), 0, 0).trimmed();
    return line.size() > most ? line.first(most) + QChar(0x2026) : line;
}

} // namespace

QString LibraryWords::kind(const Content& content)
{
    const std::array<QString, 5> kinds{tr("Folder"), tr("Payload"), tr("Target"), tr("Reply rules"),
                                       tr("Sequence")};
    return kinds[content.index()];
}

QStringView LibraryWords::icon(const Content& content)
{
    constexpr std::array<const char16_t*, 5> icons{u"open", u"file", u"link", u"recv", u"repeat"};
    return {icons[content.index()]};
}

QString LibraryWords::target(const Target& target)
{
    const QString host = QString::fromStdString(target.host);
    switch (target.transport) {
    case Transport::Tcp:
    case Transport::Udp: {
        const bool bare = host.contains(QLatin1Char(':')) && !host.startsWith(QLatin1Char('['));
        return QStringLiteral("%1 %2:%3")
            .arg(QLatin1String(target.transport == Transport::Tcp ? "TCP" : "UDP"),
                 bare ? QStringLiteral("[%1]").arg(host) : host)
            .arg(target.port);
    }
    case Transport::UnixStream:
    case Transport::UnixDatagram:
        break;
    }
    return QStringLiteral("unix %1").arg(host);
}

QString LibraryWords::repetition(const SavedRepetition& repetition)
{
    const double rate = repetition.pace.perSecond;
    const QLocale numbers;
    QString pace = tr("again and again, as fast as it goes");
    if (rate >= 10)
        pace = tr("%1 a second").arg(numbers.toString(rate, 'g', 6));
    else if (rate > 0)
        pace = tr("every %1 s").arg(numbers.toString(1 / rate, 'g', 6));
    if (repetition.pace.burst > 1)
        pace = tr("%1 in bursts of %2").arg(pace, numbers.toString(repetition.pace.burst));
    return repetition.count == 0
               ? pace
               : tr("%1 times, %2").arg(numbers.toString(static_cast<qulonglong>(repetition.count)), pace);
}

QString LibraryWords::shortText(const Content& content)
{
    const auto* saved = std::get_if<SavedPayload>(&content);
    return saved == nullptr ? QString() : firstLine(saved->payload.text, kShortText);
}

QString LibraryWords::about(const QString& note, const Content& content)
{
    const auto* saved = std::get_if<SavedPayload>(&content);
    const Target* aim = std::get_if<Target>(&content);
    if (saved != nullptr && saved->target)
        aim = &*saved->target;
    QStringList lines;
    if (aim != nullptr)
        lines += tr("To %1").arg(target(*aim));
    if (saved != nullptr && saved->repetition)
        lines += repetition(*saved->repetition);
    if (!note.isEmpty())
        lines += note;
    else if (const QString text = shortText(content); !text.isEmpty())
        lines += text;
    return lines.join(QLatin1Char('\n'));
}

QString LibraryWords::tip(const QString& name, const QString& note, const Content& content)
{
    QString tip = name.isEmpty() ? kind(content) : QStringLiteral("%1: %2").arg(kind(content), name);
    const QString text = shortText(content);
    for (const QString& line : {note.isEmpty() ? QString() : about(note, content), text}) {
        if (!line.isEmpty() && !tip.contains(line))
            tip += QLatin1Char('\n') + line;
    }
    return tip;
}

QString LibraryWords::suggestedName(const Payload& payload)
{
    const QString line = firstLine(payload.text, kNameText);
    return line.isEmpty() ? tr("Payload") : line;
}

} // namespace workbench
