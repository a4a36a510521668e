// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/HexClipboard.h"

#include "core/payload/HexText.h"
#include "widgets/fields/ByteWords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace workbench {

namespace {

/// The bytes themselves, beside their hex.
const QString& bytesFormat()
{
    static const QString format = QStringLiteral("application/octet-stream");
    return format;
}

} // namespace

void copyBytes(std::span<const std::byte> bytes)
{
    auto* copied = new QMimeData;
    copied->setText(QString::fromStdString(hexText(bytes)));
    copied->setData(bytesFormat(),
                    QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
    QGuiApplication::clipboard()->setMimeData(copied);
}

PastedBytes pastedBytes(HexEdit::Column column, Encoding encoding)
{
    const QMimeData* held = QGuiApplication::clipboard()->mimeData();
    if (held != nullptr && held->hasFormat(bytesFormat())) {
        const QByteArray data = held->data(bytesFormat());
        const auto bytes = bytesOf(data);
        return {Bytes(bytes.begin(), bytes.end()), {}};
    }
    if (held == nullptr || !held->hasText())
        return {std::nullopt, HexEdit::tr("The clipboard holds no text.")};
    const std::string utf8 = utf8Of(held->text());
    const bool asText = column == HexEdit::Column::Text;
    Parsed<Bytes> bytes = asText ? encode(utf8, encoding) : parsePastedHex(utf8);
    if (bytes)
        return {std::move(bytes).value(), {}};
    const QString why = refusalText(bytes.error(), encoding);
    return {std::nullopt,
            asText ? why
                   : HexEdit::tr("The clipboard holds no hex. %1 F2 goes to the column of text.").arg(why)};
}

} // namespace workbench
