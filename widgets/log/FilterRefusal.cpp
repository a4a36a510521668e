// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/FilterRefusal.h"

#include "core/filter/FilterField.h"
#include "core/filter/FilterVocabulary.h"
#include "core/filter/FilterWords.h"

#include <QStringList>

namespace workbench {
namespace {

QString joinedWords(FilterField field)
{
    QStringList words;
    for (const std::string_view word : filterWords(field))
        words += QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    return words.join(QStringLiteral(", "));
}

QString joinedRelations(const std::string& name)
{
    QStringList texts;
    if (const FilterFieldSpec* spec = findFilterField(name)) {
        for (const std::string& relation : FilterVocabulary::relations(spec->field))
            texts += QString::fromStdString(relation);
    }
    return texts.join(QStringLiteral("  ")).replace(QLatin1Char('{'), QStringLiteral("{…}"));
}

} // namespace

int FilterRefusal::characterAt(const QString& text, std::size_t position)
{
    const QByteArray bytes = text.toUtf8();
    return static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(position))).size());
}

QString FilterRefusal::sentence(const FilterError& error, const QString& text)
{
    return tr("Filter, character %1: %2").arg(characterAt(text, error.position) + 1).arg(reason(error));
}

QString FilterRefusal::reason(const FilterError& error)
{
    const QString word = QString::fromStdString(error.word);
    switch (error.code) {
    case FilterErrorCode::ExpectedTerm:
        return tr("something to compare is missing.");
    case FilterErrorCode::ExpectedValue:
        return tr("a value for %1 is missing.").arg(word);
    case FilterErrorCode::ExpectedRelation:
        return tr("how to compare %1 is missing: %2").arg(word, joinedRelations(error.word));
    case FilterErrorCode::ExpectedJoin:
        return tr("&& or || is missing before %1. Text with spaces needs quotation marks.").arg(word);
    case FilterErrorCode::ExpectedBrace:
        return tr("\"in\" needs a list: %1 in {a, b}").arg(word);
    case FilterErrorCode::HalfSign:
        return tr("%1 alone joins nothing. Use && or ||.").arg(word);
    case FilterErrorCode::UnclosedBracket:
        return tr("this bracket is not closed.");
    case FilterErrorCode::UnclosedBrace:
        return tr("the list is not closed: values with commas between them, then }");
    case FilterErrorCode::UnclosedQuote:
        return tr("the second quotation mark is missing.");
    case FilterErrorCode::UnopenedBracket:
        return tr("this bracket was not opened.");
    case FilterErrorCode::TooDeep:
        return tr("more than %1 brackets within brackets.").arg(FilterParser::kDeepest);
    case FilterErrorCode::UnknownField:
        return tr("there is no field %1. To look for a text, put it in quotation marks.").arg(word);
    case FilterErrorCode::UnknownCall:
        return tr("there is no call %1.").arg(word);
    case FilterErrorCode::UnknownCategory:
        return tr("there is no category %1: %2").arg(word, joinedWords(FilterField::Category));
    case FilterErrorCode::UnknownResult:
        return tr("there is no result %1: %2").arg(word, joinedWords(FilterField::Result));
    case FilterErrorCode::UnknownError:
        return tr("there is no error %1. Use its name, such as ECONNREFUSED, or its number.").arg(word);
    case FilterErrorCode::UnknownState:
        return tr("there is no state %1: %2").arg(word, joinedWords(FilterField::State));
    case FilterErrorCode::BadRelation:
        return tr("%1 can be compared by %2").arg(word, joinedRelations(error.word));
    case FilterErrorCode::BadNumber:
        return tr("%1 is not a number.").arg(word);
    case FilterErrorCode::BadPort:
        return tr("a port is a number from 0 to 65535, not %1.").arg(word);
    case FilterErrorCode::BadDuration:
        return tr("%1 is not a duration. Write 250us, 1.5ms or 2s.").arg(word);
    case FilterErrorCode::BadTime:
        return tr("%1 is not a time. Write 14:02, 14:02:19.331 or 2026-11-26T14:02:19Z.").arg(word);
    case FilterErrorCode::BadAddress:
        return tr("%1 is not an address. Write 127.0.0.1, [::1]:80, 10.0.0.0/8 or a path.").arg(word);
    case FilterErrorCode::BadBytes:
        return tr("bytes are pairs of hexadecimal digits, ?? for any, or a text in quotation marks.");
    case FilterErrorCode::BadPattern:
        return tr("%1 is not a regular expression.").arg(word);
    }
    return {};
}

} // namespace workbench
