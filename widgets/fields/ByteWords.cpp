// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/ByteWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace workbench {

namespace {

class ByteWords
{
    Q_DECLARE_TR_FUNCTIONS(workbench::ByteWords)

public:
    static QString hexRefusal(const PayloadError& error, bool atEnd);
    static QString escapeRefusal(const PayloadError& error);
    static QString variableRefusal(const PayloadError& error);
    static QString regexRefusal(const PayloadError& error);
    static QString characterRefusal(const PayloadError& error, Encoding encoding);
    static QString counted(qint64 count, const QString& one, const char* many);
};

qint64 humanPosition(const PayloadError& error) { return static_cast<qint64>(error.character) + 1; }

} // namespace

QString ByteWords::counted(qint64 count, const QString& one, const char* many)
{
    return count == 1 ? one : tr(many, nullptr, pluralNumber(count));
}

QString ByteWords::hexRefusal(const PayloadError& error, bool atEnd)
{
    const QString offending = QString::fromStdString(error.offending);
    switch (error.code) {
    case PayloadErrorCode::HexDigitAlone:
        if (atEnd)
            return tr("Hex needs two digits for each byte: the last one is alone.");
        return tr("Hex needs two digits for each byte: %1 (character %2) is alone.")
            .arg(offending)
            .arg(humanPosition(error));
    case PayloadErrorCode::HexPrefixAlone:
        return tr("%1 (character %2) needs two hex digits after it.")
            .arg(offending)
            .arg(humanPosition(error));
    default:
        return tr("%1 (character %2) is not a hex digit.").arg(offending).arg(humanPosition(error));
    }
}

QString ByteWords::escapeRefusal(const PayloadError& error)
{
    const QString offending = QString::fromStdString(error.offending);
    switch (error.code) {
    case PayloadErrorCode::EscapeUnknown:
        return tr("%1 is not an escape. Use \\\\%2 for a backslash and %2.").arg(offending, offending.mid(1));
    case PayloadErrorCode::EscapeUnfinished:
        return tr("The text ends with a lone backslash. Use \\\\ for a backslash.");
    case PayloadErrorCode::EscapeNeedsTwoDigits:
        return tr("%1 (character %2): \\x needs two hex digits.").arg(offending).arg(humanPosition(error));
    case PayloadErrorCode::EscapeNeedsFourDigits:
        return tr("%1 (character %2): \\u needs four hex digits, or \\u{…} one to six.")
            .arg(offending)
            .arg(humanPosition(error));
    case PayloadErrorCode::EscapeBraces:
        return tr("%1 (character %2): \\u{…} needs one to six hex digits and a closing brace.")
            .arg(offending)
            .arg(humanPosition(error));
    case PayloadErrorCode::EscapeOctalTooLarge:
        return tr("%1 is more than a byte holds: octal escapes end at \\377.").arg(offending);
    default:
        return tr("%1 is not a character of Unicode.").arg(offending);
    }
}

QString ByteWords::variableRefusal(const PayloadError& error)
{
    const QString offending = QString::fromStdString(error.offending);
    switch (error.code) {
    case PayloadErrorCode::VariableUnfinished:
        return tr("The variable at character %1 has no closing brace. Use $${ for the two signs themselves.")
            .arg(humanPosition(error));
    case PayloadErrorCode::VariableUnknown:
        return offending.isEmpty() ? tr("A variable needs a name, as in ${counter}.")
                                   : tr("There is no variable %1. Insert lists them.").arg(offending);
    case PayloadErrorCode::VariableRange:
        return tr("%1 asks for bytes that the payload does not have.").arg(offending);
    case PayloadErrorCode::VariableTooLong:
        return tr("With %1 the payload is longer than 256 MiB.").arg(offending);
    case PayloadErrorCode::VariableNoCapture:
        return tr("%1 stands for what a reply's rule matched: there is no such part here.").arg(offending);
    default:
        return offending.isEmpty()
                   ? tr("A variable's argument is missing (character %1).").arg(humanPosition(error))
                   : tr("This variable does not take %1 (character %2).")
                         .arg(offending)
                         .arg(humanPosition(error));
    }
}

QString ByteWords::regexRefusal(const PayloadError& error)
{
    const QString offending = QString::fromStdString(error.offending);
    switch (error.code) {
    case PayloadErrorCode::RegexGroup:
        return tr("%1 (character %2) opens or closes a group alone.")
            .arg(offending)
            .arg(humanPosition(error));
    case PayloadErrorCode::RegexRepeat:
        return tr("%1 (character %2) has nothing to repeat, or repeats wrongly.")
            .arg(offending)
            .arg(humanPosition(error));
    case PayloadErrorCode::RegexSet:
        return tr("%1 (character %2): a set needs its closing bracket, and ranges from low to high.")
            .arg(offending)
            .arg(humanPosition(error));
    case PayloadErrorCode::RegexEscape:
        return tr("%1 (character %2) is not known here.").arg(offending).arg(humanPosition(error));
    default:
        return tr("The expression is too long.");
    }
}

QString ByteWords::characterRefusal(const PayloadError& error, Encoding encoding)
{
    const QString offending = QString::fromStdString(error.offending);
    switch (error.code) {
    case PayloadErrorCode::CharacterNotInEncoding:
        return tr("%1 has no %2 (character %3). Choose UTF-8.")
            .arg(encodingName(encoding), offending)
            .arg(humanPosition(error));
    case PayloadErrorCode::BytesNotInEncoding:
        return tr("%1 (byte %2) is no %3 text: only Escapes and Hex can show it.")
            .arg(offending)
            .arg(static_cast<qint64>(error.byte) + 1)
            .arg(encodingName(encoding));
    case PayloadErrorCode::BytesHoldControl:
        return tr("Text cannot show %1 (byte %2): only Escapes and Hex can.")
            .arg(offending)
            .arg(static_cast<qint64>(error.byte) + 1);
    default:
        return tr("Character %1 is half of a character: type it anew.").arg(humanPosition(error));
    }
}

QByteArray toByteArray(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

int pluralNumber(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString bytesText(qint64 count)
{
    return ByteWords::counted(count, ByteWords::tr("1 byte"),
                              QT_TRANSLATE_N_NOOP("workbench::ByteWords", "%Ln bytes"));
}

QString sizeText(qint64 count) { return ByteWords::tr("%1 B").arg(QLocale().toString(count)); }

QString lostBytesText(qint64 count)
{
    if (count < 0)
        return ByteWords::tr("its end is lost");
    return ByteWords::counted(count, ByteWords::tr("1 byte lost"),
                              QT_TRANSLATE_N_NOOP("workbench::ByteWords", "%Ln bytes lost"));
}

QString moreBytesText(qint64 count)
{
    return ByteWords::counted(count, ByteWords::tr("1 more byte"),
                              QT_TRANSLATE_N_NOOP("workbench::ByteWords", "%Ln more bytes"));
}

QString timeText(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString encodingName(Encoding encoding)
{
    const std::string_view word = encodingWord(encoding);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

QString endingName(LineEnding ending)
{
    switch (ending) {
    case LineEnding::None:
        return ByteWords::tr("nothing");
    case LineEnding::Lf:
        return QStringLiteral("LF");
    case LineEnding::CrLf:
        return QStringLiteral("CR LF");
    case LineEnding::Cr:
        return QStringLiteral("CR");
    case LineEnding::Nul:
        return QStringLiteral("NUL");
    }
    return {};
}

QString modeName(PayloadMode mode)
{
    switch (mode) {
    case PayloadMode::Text:
        return ByteWords::tr("Text");
    case PayloadMode::Escapes:
        return ByteWords::tr("Escapes");
    case PayloadMode::Hex:
        return ByteWords::tr("Hex");
    }
    return {};
}

QString refusalText(const PayloadError& error, Encoding encoding, bool atEnd)
{
    switch (error.code) {
    case PayloadErrorCode::HexDigitAlone:
    case PayloadErrorCode::HexStrayCharacter:
    case PayloadErrorCode::HexPrefixAlone:
        return ByteWords::hexRefusal(error, atEnd);
    case PayloadErrorCode::EscapeUnknown:
    case PayloadErrorCode::EscapeUnfinished:
    case PayloadErrorCode::EscapeNeedsTwoDigits:
    case PayloadErrorCode::EscapeNeedsFourDigits:
    case PayloadErrorCode::EscapeBraces:
    case PayloadErrorCode::EscapeOctalTooLarge:
    case PayloadErrorCode::EscapeNotACharacter:
        return ByteWords::escapeRefusal(error);
    case PayloadErrorCode::CharacterNotInEncoding:
    case PayloadErrorCode::TextNotUtf8:
    case PayloadErrorCode::BytesNotInEncoding:
    case PayloadErrorCode::BytesHoldControl:
        return ByteWords::characterRefusal(error, encoding);
    case PayloadErrorCode::VariableUnfinished:
    case PayloadErrorCode::VariableUnknown:
    case PayloadErrorCode::VariableArgument:
    case PayloadErrorCode::VariableRange:
    case PayloadErrorCode::VariableTooLong:
    case PayloadErrorCode::VariableNoCapture:
        return ByteWords::variableRefusal(error);
    case PayloadErrorCode::RegexGroup:
    case PayloadErrorCode::RegexRepeat:
    case PayloadErrorCode::RegexSet:
    case PayloadErrorCode::RegexEscape:
    case PayloadErrorCode::RegexTooLong:
        return ByteWords::regexRefusal(error);
    }
    return {};
}

std::string utf8Of(const QString& text)
{
    if (text.isValidUtf16())
        return text.toStdString();
    std::string utf8;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendUtf8(utf8, QChar::surrogateToUcs4(unit, text[++i]));
        } else if (unit.isSurrogate()) {
            const unsigned value = unit.unicode();
            utf8 += static_cast<char>(0xe0U | (value >> 12U));
            utf8 += static_cast<char>(0x80U | ((value >> 6U) & 0x3fU));
            utf8 += static_cast<char>(0x80U | (value & 0x3fU));
        } else {
            appendUtf8(utf8, unit.unicode());
        }
    }
    return utf8;
}

int positionOfByte(const QString& text, std::size_t byte)
{
    std::size_t bytes = 0;
    qsizetype at = 0;
    while (at < text.size() && bytes < byte) {
        const QChar unit = text[at];
        if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            bytes += 4;
            at += 2;
            continue;
        }
        bytes += unit.unicode() < 0x80 ? 1 : unit.unicode() < 0x800 ? 2 : 3;
        ++at;
    }
    return static_cast<int>(at);
}

} // namespace workbench
