// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficReading.h"

#include "core/workspace/LibraryJson.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/FramingFields.h"
#include "widgets/fields/KeptJson.h"
#include "widgets/support/FlowLayout.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QToolButton>

namespace workbench {

namespace {

QString framingKey() { return QStringLiteral("split"); }
QString encodingKey() { return QStringLiteral("encoding"); }

} // namespace

TrafficReading::TrafficReading(const Theme& theme, bool isStream, QWidget* parent)
    : QWidget(parent), m_encodingLabel(new QLabel(this)), m_encoding(new QComboBox(this)),
      m_close(makeSmallTool(QStringLiteral("readingClose"), this))
{
    setObjectName(QStringLiteral("trafficReading"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(4);
    auto* flow = new FlowLayout(theme.px(8));
    row->addLayout(flow, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    if (isStream) {
        m_framing = new FramingFields(theme, FramingFields::Wording::Split, this);
        flow->addWidget(m_framing);
        connect(m_framing, &FramingFields::edited, this, &TrafficReading::changed);
    }
    auto* text = new QWidget(this);
    auto* textRow = new QHBoxLayout(text);
    textRow->setContentsMargins({});
    textRow->setSpacing(8);
    textRow->addWidget(m_encodingLabel);
    textRow->addWidget(m_encoding);
    flow->addWidget(text);
    m_encoding->setObjectName(QStringLiteral("trafficEncoding"));
    m_encoding->addItem(QString());
    for (const Encoding encoding : allEncodings())
        m_encoding->addItem(encodingName(encoding), static_cast<int>(encoding));
    setSmall(*m_encoding);
    m_encodingLabel->setBuddy(m_encoding);
    m_close->setIcon(theme.icons().icon(u"close"));
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &TrafficReading::changed);
    connect(m_close, &QToolButton::clicked, this, &TrafficReading::closed);
    retranslate();
}

const Framing& TrafficReading::framing() const
{
    static const Framing kReads;
    return m_framing == nullptr ? kReads : m_framing->framing();
}

std::optional<Encoding> TrafficReading::chosenEncoding() const
{
    const QVariant chosen = m_encoding->currentData();
    return chosen.isValid() ? std::optional(static_cast<Encoding>(chosen.toInt())) : std::nullopt;
}

void TrafficReading::setPayloadEncoding(Encoding encoding)
{
    if (encoding == m_payloadEncoding)
        return;
    m_payloadEncoding = encoding;
    retranslate();
    if (!chosenEncoding())
        Q_EMIT changed();
}

QString TrafficReading::shortText() const
{
    switch (framing().kind) {
    case FramingKind::Read:
        break;
    case FramingKind::Line:
        return tr("By line");
    case FramingKind::Delimiter:
        return tr("By delimiter");
    case FramingKind::Fixed:
        return tr("By length");
    case FramingKind::Prefix:
        return tr("By length field");
    }
    return m_framing == nullptr ? tr("Encoding") : tr("Split");
}

void TrafficReading::open()
{
    show();
    if (m_framing != nullptr)
        m_framing->setFocus(Qt::OtherFocusReason);
    else
        m_encoding->setFocus(Qt::OtherFocusReason);
}

QVariantMap TrafficReading::save() const
{
    QVariantMap state;
    if (m_framing != nullptr)
        state.insert(framingKey(), variantOf(toJson(framing())));
    const auto chosen = chosenEncoding();
    state.insert(encodingKey(), chosen ? encodingName(*chosen) : QString());
    return state;
}

void TrafficReading::restore(const QVariantMap& state)
{
    {
        const QSignalBlocker quiet(this);
        if (m_framing != nullptr && state.contains(framingKey())) {
            std::vector<JsonProblem> problems;
            const Json json = jsonOf(state.value(framingKey()));
            m_framing->setFraming(framingOf(JsonObject(json, "split", problems)));
        }
        if (state.contains(encodingKey())) {
            const QString name = state.value(encodingKey()).toString();
            const int index = name.isEmpty() ? 0 : m_encoding->findText(name);
            if (index >= 0)
                m_encoding->setCurrentIndex(index);
        }
    }
    Q_EMIT changed();
}

void TrafficReading::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void TrafficReading::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TrafficReading::retranslate()
{
    m_encodingLabel->setText(tr("Te&xt is"));
    m_encoding->setAccessibleName(tr("Encoding of the text"));
    m_encoding->setToolTip(tr("How bytes become characters. The bytes stay as they are."));
    m_encoding->setItemText(0, tr("as the payload: %1").arg(encodingName(m_payloadEncoding)));
    m_close->setAccessibleName(m_framing == nullptr ? tr("Close encoding") : tr("Close split"));
    m_close->setToolTip(m_close->accessibleName());
}

} // namespace workbench
