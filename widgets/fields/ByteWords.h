// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/payload/Payload.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace workbench {

/// Qt's bytes as core reads them, without a copy; valid as long as `bytes`.
inline std::span<const std::byte> bytesOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}
QByteArray toByteArray(const Bytes& bytes);

/// A count as tr() takes it for plural forms.
int pluralNumber(qint64 count);

/// "1 byte", "8 bytes".
QString bytesText(qint64 count);
/// "16 B", "65,536 B": exact, in the language's digits.
QString sizeText(qint64 count);
/// "15 bytes lost"; "its end is lost" for -1.
QString lostBytesText(qint64 count);
/// "65,280 more bytes".
QString moreBytesText(qint64 count);
/// "14:02:19.331", local time, from milliseconds since 1970.
QString timeText(qint64 time);

/// "UTF-8", "Latin-1": the names stay in every language.
QString encodingName(Encoding encoding);
/// "nothing", "LF", "CR LF", "CR", "NUL".
QString endingName(LineEnding ending);
/// "Text", "Escapes", "Hex".
QString modeName(PayloadMode mode);

/// Why a payload was refused, in one or two sentences. `atEnd`: the offending piece ends the text.
QString refusalText(const PayloadError& error, Encoding encoding, bool atEnd = false);

/// Typed text as core takes it. Unlike QString::toUtf8 it keeps a lone surrogate as ill-formed UTF-8, so that
/// core refuses it instead of sending a question mark.
std::string utf8Of(const QString& text);
/// Position in `text` (UTF-16) of a byte of utf8Of(text).
int positionOfByte(const QString& text, std::size_t byte);

} // namespace workbench
