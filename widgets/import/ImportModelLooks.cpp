// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

// The part of ImportModel that says how its rows look.

#include "widgets/fields/ByteWords.h"
#include "widgets/import/ImportNode.h"
#include "widgets/import/ImportWords.h"
#include "widgets/library/LibraryWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Theme.h"

#include <QLocale>

namespace workbench {

qint64 ImportModel::sizeOf(const Place& place)
{
    if (place.entry == nullptr)
        return -1;
    if (!place.group->isCapture())
        return place.group->file.sizes[static_cast<std::size_t>(place.entry->row)];
    const CapturedStream& stream = place.group->stream(*place.entry);
    if (place.message >= 0)
        return static_cast<qint64>(stream.messages[static_cast<std::size_t>(place.message)].bytes.size());
    return static_cast<qint64>(stream.bytes(CapturedWay::FromClient)) +
           static_cast<qint64>(stream.bytes(CapturedWay::FromServer));
}

QString ImportModel::nameOf(const Place& place)
{
    if (place.entry == nullptr)
        return place.group->file.name;
    if (place.message >= 0)
        return QLocale().toString(place.message + 1);
    if (place.group->isCapture())
        return ImportWords::ends(place.group->stream(*place.entry));
    const LibraryItem& item = place.group->item(*place.entry);
    return item.name.empty() ? LibraryWords::kind(item.content) : QString::fromStdString(item.name);
}

QString ImportModel::text(const Place& place, int column)
{
    const ImportedFile& file = place.group->file;
    if (column == Name)
        return nameOf(place);
    if (column == Size) {
        const qint64 size = sizeOf(place);
        return size < 0 ? QString() : sizeText(size);
    }
    if (place.entry == nullptr)
        return column == Kind || file.failure != ImportedFile::Failure::None
                   ? ImportWords::kind(file)
                   : ImportWords::found(file.import);
    if (!place.group->isCapture()) {
        const LibraryItem& item = place.group->item(*place.entry);
        return column == Kind ? LibraryWords::kind(item.content) : ImportWords::details(item);
    }
    const CapturedStream& stream = place.group->stream(*place.entry);
    if (place.message < 0)
        return column == Kind ? ImportWords::kind(stream) : ImportWords::details(stream);
    const CapturedMessage& message = stream.messages[static_cast<std::size_t>(place.message)];
    return column == Kind ? ImportWords::way(message.way) : ImportWords::details(message);
}

QVariant ImportModel::decoration(const Place& place) const
{
    const Icons& icons = m_theme.icons();
    if (place.entry == nullptr) {
        const bool failed = place.group->file.failure != ImportedFile::Failure::None;
        return failed ? icons.icon(u"m-fail", ThemeColor::Fail) : icons.icon(u"open", ThemeColor::Muted);
    }
    if (!place.group->isCapture())
        return icons.icon(LibraryWords::icon(place.group->item(*place.entry).content), ThemeColor::Muted);
    const CapturedStream& stream = place.group->stream(*place.entry);
    if (place.message < 0)
        return stream.missing > 0 ? icons.icon(u"warn", ThemeColor::Wait)
                                  : icons.icon(u"link", ThemeColor::Muted);
    const bool toServer =
        stream.messages[static_cast<std::size_t>(place.message)].way == CapturedWay::FromClient;
    return icons.icon(toServer ? u"send" : u"recv", toServer ? ThemeColor::Link : ThemeColor::Peer);
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Place place = placeOf(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(place, column);
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(text(place, column).toHtmlEscaped());
    case Qt::CheckStateRole:
        return flags(index) & Qt::ItemIsUserCheckable ? QVariant(stateOf(place)) : QVariant();
    case Qt::DecorationRole:
        return column == Name ? decoration(place) : QVariant();
    case Qt::ForegroundRole:
        return isTaken(place) && column != Details ? QVariant() : QVariant(m_theme.color(ThemeColor::Muted));
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Size:
        return tr("Bytes");
    default:
        return tr("Details");
    }
}

void ImportModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, Name, Details);
    tellAll();
}

} // namespace workbench
