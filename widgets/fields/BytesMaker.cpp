// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/BytesMaker.h"

#include "core/payload/Checksum.h"
#include "core/payload/HexText.h"
#include "core/payload/PayloadVariable.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/HexEdit.h"
#include "widgets/fields/NumberSpin.h"
#include "widgets/support/FlowLayout.h"
#include "widgets/support/Icons.h"
#include "widgets/support/Keys.h"
#include "widgets/support/StylePainting.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace workbench {

namespace {

constexpr auto kMostMade = static_cast<qint64>(kExpandedBytes);
constexpr auto kLastOffset = std::numeric_limits<qint64>::max();

Bytes randomBytes(std::size_t count)
{
    Bytes bytes(count);
    for (std::size_t i = 0; i < count; i += 8) {
        const auto eight = integerBytes(QRandomGenerator::global()->generate64(), 8, ByteOrder::BigEndian);
        std::copy_n(eight.begin(), std::min<std::size_t>(8, count - i), bytes.begin() + qsizetype(i));
    }
    return bytes;
}

} // namespace

BytesMaker::BytesMaker(const Theme& theme, HexEdit& edit, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_edit(edit), m_title(new QLabel(this)), m_bytes(new QLineEdit(this)),
      m_countLabel(new QLabel(this)), m_count(new NumberSpin(theme, 1, kMostMade, this)),
      m_sum(new QComboBox(this)), m_size(new QComboBox(this)), m_fromLabel(new QLabel(this)),
      m_from(new NumberSpin(theme, 0, kLastOffset, this)), m_lengthLabel(new QLabel(this)),
      m_length(new NumberSpin(theme, 0, kLastOffset, this)), m_order(new QComboBox(this)),
      m_make(new QPushButton(this)), m_close(makeSmallTool(QStringLiteral("makeClose"), this)),
      m_countPart(together({m_countLabel, m_count})), m_fromPart(together({m_fromLabel, m_from})),
      m_lengthPart(together({m_lengthLabel, m_length}))
{
    setObjectName(QStringLiteral("bytesMaker"));
    build();
    retranslate();
    connect(m_make, &QPushButton::clicked, this, &BytesMaker::make);
    connect(m_close, &QToolButton::clicked, this, &BytesMaker::close);
    connect(m_bytes, &QLineEdit::textEdited, this, [this] { setRefused(*m_bytes, false); });
    connect(m_sum, &QComboBox::currentIndexChanged, this, [this](int index) {
        const ChecksumSpec& spec = checksumSpecs()[static_cast<std::size_t>(std::max(index, 0))];
        m_order->setCurrentIndex(spec.order == ByteOrder::BigEndian ? 0 : 1);
    });
    connect(&m_edit, &HexLines::selectionChanged, this, &BytesMaker::takeSelection);
}

void BytesMaker::build()
{
    m_bytes->setObjectName(QStringLiteral("makeBytes"));
    m_count->setObjectName(QStringLiteral("makeCount"));
    m_sum->setObjectName(QStringLiteral("makeSum"));
    m_size->setObjectName(QStringLiteral("makeSize"));
    m_from->setObjectName(QStringLiteral("makeFrom"));
    m_length->setObjectName(QStringLiteral("makeLength"));
    m_order->setObjectName(QStringLiteral("makeOrder"));
    m_make->setObjectName(QStringLiteral("makeBytesNow"));
    m_make->setAutoDefault(false);
    m_close->setIcon(m_theme.icons().icon(u"close"));
    m_bytes->setFont(m_theme.fixedFont());
    for (const ChecksumSpec& spec : checksumSpecs())
        m_sum->addItem(QString::fromUtf8(spec.name.data(), qsizetype(spec.name.size())));
    for (const int size : {1, 2, 4, 8})
        m_size->addItem(QString(), size);
    m_size->setCurrentIndex(1);
    for (int i = 0; i < 2; ++i)
        m_order->addItem(QString());
    m_countLabel->setBuddy(m_count);
    m_fromLabel->setBuddy(m_from);
    m_lengthLabel->setBuddy(m_length);
    m_count->setValue(16);
    m_from->setValue(0);
    m_length->setValue(0);
    buildRow();
}

QWidget* BytesMaker::together(std::initializer_list<QWidget*> parts)
{
    auto* part = new QWidget(this);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(8));
    for (QWidget* one : parts)
        row->addWidget(one);
    return part;
}

/// Where it is narrow the fields go on in lines below; the button that closes stays in the corner.
void BytesMaker::buildRow()
{
    auto* around = new QHBoxLayout(this);
    around->setContentsMargins(8, 0, 8, 6);
    around->setSpacing(8);
    auto* row = new FlowLayout(8);
    around->addLayout(row, 1);
    around->addWidget(m_close, 0, Qt::AlignTop);
    const std::initializer_list<QWidget*> fields{m_title, m_sum,   m_size,  m_from, m_length,
                                                 m_bytes, m_count, m_order, m_make, m_close};
    QWidget* before = nullptr;
    for (QWidget* field : fields) {
        setSmall(*field);
        field->installEventFilter(this);
        if (before != nullptr)
            setTabOrder(before, field);
        before = field;
    }
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_sum), static_cast<QWidget*>(m_size),
          m_fromPart, m_lengthPart, static_cast<QWidget*>(m_bytes), m_countPart,
          static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_make)})
        row->addWidget(part);
}

void BytesMaker::open(Kind kind)
{
    m_kind = kind;
    m_from->setValue(0);
    m_length->setValue(static_cast<qint64>(m_edit.cursor()));
    takeSelection();
    nameTitle();
    showFields();
    fitParts();
    show();
    QWidget* first = m_count;
    if (kind == Kind::Repeat || kind == Kind::Fill)
        first = m_bytes;
    else if (kind == Kind::Checksum)
        first = m_sum;
    else if (kind == Kind::Length)
        first = m_size;
    first->setFocus(Qt::OtherFocusReason);
}

/// Labels stand beside the middle of their fields; offsets of 100 MB have nine digits.
void BytesMaker::fitParts()
{
    for (QLabel* label : {m_title, m_countLabel, m_fromLabel, m_lengthLabel})
        label->setMinimumHeight(m_make->sizeHint().height());
    for (NumberSpin* spin : {m_count, m_from, m_length})
        spin->setFixedWidth(m_theme.px(110));
    m_bytes->setMinimumWidth(m_theme.px(200));
}

void BytesMaker::showFields()
{
    const bool ofRange = m_kind == Kind::Checksum || m_kind == Kind::Length;
    const bool typed = m_kind == Kind::Repeat || m_kind == Kind::Fill;
    m_bytes->setVisible(typed);
    m_countPart->setVisible(!ofRange && m_kind != Kind::Fill);
    m_sum->setVisible(m_kind == Kind::Checksum);
    m_size->setVisible(m_kind == Kind::Length);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_fromPart, m_lengthPart, m_order})
        widget->setVisible(ofRange);
}

/// What is selected is what a checksum or a length is of.
void BytesMaker::takeSelection()
{
    const auto length = static_cast<qint64>(m_edit.selectionLength());
    if (length == 0)
        return;
    m_from->setValue(static_cast<qint64>(m_edit.selectionStart()));
    m_length->setValue(length);
}

void BytesMaker::make()
{
    const std::optional<Bytes> bytes = made();
    if (!bytes)
        return;
    const std::size_t chosen = m_edit.selectionLength();
    if (m_kind == Kind::Fill && chosen == 0) {
        Q_EMIT refused(tr("Choose the bytes that are to be filled."));
        return;
    }
    if (m_kind == Kind::Fill)
        m_edit.fillSelection(*bytes);
    else if (m_kind == Kind::Checksum || m_kind == Kind::Length)
        m_edit.putBytes(chosen > 0 ? m_edit.selectionStart() + chosen : m_edit.cursor(), *bytes);
    else
        m_edit.insertBytes(*bytes);
    close();
}

void BytesMaker::close()
{
    hide();
    Q_EMIT refused({});
    Q_EMIT closed();
}

std::optional<qint64> BytesMaker::number(NumberSpin& spin)
{
    spin.check();
    if (const auto problem = spin.problem()) {
        spin.setFocus(Qt::OtherFocusReason);
        Q_EMIT refused(*problem);
        return std::nullopt;
    }
    return spin.value();
}

std::optional<Bytes> BytesMaker::typedBytes()
{
    const Parsed<Bytes> typed = parsePastedHex(utf8Of(m_bytes->text()));
    const bool fine = typed && !typed.value().empty();
    setRefused(*m_bytes, !fine);
    if (fine)
        return typed.value();
    m_bytes->setFocus(Qt::OtherFocusReason);
    Q_EMIT refused(typed ? tr("Type the bytes in hex, such as 00 or de ad be ef.")
                         : refusalText(typed.error(), Encoding::Utf8));
    return std::nullopt;
}

std::optional<Bytes> BytesMaker::made()
{
    if (m_kind == Kind::Fill)
        return typedBytes();
    if (m_kind == Kind::Checksum || m_kind == Kind::Length)
        return sumOrLength();
    std::optional<Bytes> piece = m_kind == Kind::Repeat ? typedBytes() : Bytes(1);
    const auto count = piece ? number(*m_count) : std::nullopt;
    if (!count)
        return std::nullopt;
    const auto times = static_cast<std::size_t>(*count);
    if (piece->size() > kExpandedBytes / times) {
        Q_EMIT refused(tr("That would be more than 256 MiB."));
        return std::nullopt;
    }
    if (m_kind == Kind::Random)
        return randomBytes(times);
    Bytes bytes(piece->size() * times);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = m_kind == Kind::CountUp ? static_cast<std::byte>(i & 0xffU) : (*piece)[i % piece->size()];
    return bytes;
}

std::optional<Bytes> BytesMaker::sumOrLength()
{
    const auto from = number(*m_from);
    const auto length = from ? number(*m_length) : std::nullopt;
    if (!length)
        return std::nullopt;
    const auto all = m_edit.bytes();
    const auto size = static_cast<qint64>(all.size());
    if (*from > size || *length > size - *from) {
        setRefused(*m_length, true);
        Q_EMIT refused(tr("The bytes end at %1: this stretch goes beyond.").arg(bytesText(size)));
        return std::nullopt;
    }
    const auto order = m_order->currentIndex() == 0 ? ByteOrder::BigEndian : ByteOrder::LittleEndian;
    auto value = static_cast<std::uint64_t>(*length);
    auto width = static_cast<std::size_t>(m_size->currentData().toInt());
    if (m_kind == Kind::Checksum) {
        const ChecksumSpec& spec = checksumSpecs()[static_cast<std::size_t>(m_sum->currentIndex())];
        value = checksum(spec.kind,
                         all.subspan(static_cast<std::size_t>(*from), static_cast<std::size_t>(*length)));
        width = spec.bytes;
    } else if (width < 8 && value >> (8 * width) != 0) {
        Q_EMIT refused(tr("A length of %1 does not fit into %2.")
                           .arg(bytesText(*length), bytesText(static_cast<qint64>(width))));
        return std::nullopt;
    }
    const auto written = integerBytes(value, width, order);
    return Bytes(written.begin(), written.begin() + qsizetype(width));
}

bool BytesMaker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (key.key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (isEnter(key.key()) && watched != m_close && key.modifiers() != Qt::ControlModifier) {
            make();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BytesMaker::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BytesMaker::nameTitle()
{
    const QString titles[] = {tr("Random bytes"), tr("Repeat"), tr("Count up from 00"),
                              tr("Checksum"),     tr("Length"), tr("Fill with")};
    m_title->setText(titles[static_cast<std::size_t>(m_kind)]);
    m_make->setText(m_kind == Kind::Fill ? tr("Fill") : tr("Insert"));
    m_make->setAccessibleName(m_kind == Kind::Fill ? tr("Fill") : tr("Insert the bytes"));
    m_countLabel->setText(m_kind == Kind::Repeat ? tr("times") : tr("bytes"));
    m_count->setAccessibleName(m_kind == Kind::Repeat ? tr("times") : tr("bytes"));
}

void BytesMaker::retranslate()
{
    m_bytes->setPlaceholderText(tr("hex, such as de ad be ef"));
    m_bytes->setAccessibleName(tr("Bytes in hex"));
    m_sum->setAccessibleName(tr("Checksum"));
    m_size->setAccessibleName(tr("Width"));
    for (int i = 0; i < m_size->count(); ++i)
        m_size->setItemText(i, bytesText(m_size->itemData(i).toInt()));
    m_fromLabel->setText(tr("from offset"));
    m_from->setAccessibleName(tr("from offset"));
    m_lengthLabel->setText(tr("length"));
    m_length->setAccessibleName(tr("length"));
    m_order->setItemText(0, tr("big-endian"));
    m_order->setItemText(1, tr("little-endian"));
    m_order->setAccessibleName(tr("Byte order"));
    m_close->setAccessibleName(tr("Insert nothing"));
    m_close->setToolTip(tr("Insert nothing"));
    nameTitle();
}

} // namespace workbench
