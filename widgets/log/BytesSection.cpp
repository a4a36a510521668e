// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/BytesSection.h"

#include "widgets/log/BytesView.h"
#include "widgets/log/CallWords.h"
#include "widgets/log/DetailSection.h"
#include "widgets/log/HexWindow.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace workbench {
BytesSection::BytesSection(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_kept(new QLabel(this)),
      m_form(new SegmentedControl(theme, SegmentedControl::Height::Small, this)),
      m_copy(makeSmallTool(QStringLiteral("copyBytes"), this)),
      m_open(makeSmallTool(QStringLiteral("openBytes"), this)), m_view(new BytesView(theme, this)),
      m_more(new LinkButton(theme, this))
{
    m_title->setObjectName(QStringLiteral("bytesOf"));
    m_title->setTextFormat(Qt::PlainText);
    m_kept->setObjectName(QStringLiteral("bytesKept"));
    m_form->setObjectName(QStringLiteral("bytesForm"));
    m_more->setObjectName(QStringLiteral("moreBytes"));
    m_copy->setIcon(theme.icons().icon(u"copy", ThemeColor::Muted));
    m_open->setIcon(theme.icons().icon(u"ext", ThemeColor::Muted));
    for (const BytesView::Form form :
         {BytesView::Form::HexAndText, BytesView::Form::Utf8, BytesView::Form::Latin1})
        m_form->addSegment(static_cast<int>(form), QString());
    auto* rows = makeDetailSection(this, 4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_kept);
    head->addStretch();
    rows->addLayout(head);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_form);
    tools->addStretch();
    tools->addWidget(m_copy);
    tools->addWidget(m_open);
    rows->addLayout(tools);
    rows->addWidget(m_view);
    rows->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_form, &SegmentedControl::currentChanged, this,
            [this](int form) { m_view->setForm(static_cast<BytesView::Form>(form)); });
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_view->text()); });
    connect(m_open, &QAbstractButton::clicked, this, &BytesSection::openWindow);
    connect(m_more, &QAbstractButton::clicked, this, &BytesSection::openWindow);
    connect(m_view, &BytesView::clicked, this, [this] { Q_EMIT clicked(m_content.row); });
    connect(&m_theme, &Theme::changed, this, &BytesSection::applyTheme);
    retranslate();
    applyTheme();
    hide();
}

void BytesSection::setBytes(Content content)
{
    m_content = std::move(content);
    fill();
    setVisible(true);
}

void BytesSection::clear()
{
    m_content = {};
    setVisible(false);
}

void BytesSection::fill()
{
    const std::vector<std::byte>& bytes = m_content.bytes;
    m_title->setText(m_content.argument.isEmpty() ? tr("Bytes") : tr("Bytes of %1").arg(m_content.argument));
    m_kept->setText(
        tr("%1 of %2 kept").arg(CallWords::number(bytes.size()), CallWords::number(m_content.length)));
    const auto shown = static_cast<std::ptrdiff_t>(std::min(bytes.size(), kMost));
    m_view->setBytes({bytes.begin(), bytes.begin() + shown}, m_content.received);
    m_view->setLost(m_content.lost);
    m_view->setMarked(m_content.chosen);
    m_more->setVisible(bytes.size() > kMost);
    const QString more = tr("The first %1 are shown here. Open all %2…")
                             .arg(CallWords::number(kMost), CallWords::number(bytes.size()));
    m_more->setText(more);
    m_more->setAccessibleName(more);
}

int BytesSection::form() const { return m_form->current(); }

void BytesSection::setForm(int form) { m_form->setCurrent(form); }

void BytesSection::openWindow()
{
    auto* opened = new HexWindow(m_theme, this);
    const QString& argument = m_content.argument;
    opened->setBytes(argument.isEmpty() ? m_content.call : m_content.call + QStringLiteral(", ") + argument,
                     m_content.bytes, m_content.length, m_content.received);
    opened->show();
}

void BytesSection::applyTheme()
{
    QPalette muted = m_theme.palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        muted.setColor(role, m_theme.color(ThemeColor::Muted));
    m_title->setPalette(muted);
    m_title->setFont(m_theme.boldFont());
    m_kept->setPalette(muted);
}

void BytesSection::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    m_form->setAccessibleName(tr("Form of the bytes"));
    m_form->setSegmentText(static_cast<int>(BytesView::Form::HexAndText), tr("Hex and text"));
    m_form->setSegmentText(static_cast<int>(BytesView::Form::Utf8), QStringLiteral("UTF-8"));
    m_form->setSegmentText(static_cast<int>(BytesView::Form::Latin1), QStringLiteral("Latin-1"));
    name(m_copy, tr("Copy bytes"), tr("Copy the bytes as they are shown"));
    name(m_open, tr("Open bytes in a window"), tr("All bytes in a window of their own, with find"));
    m_view->setAccessibleName(tr("Bytes"));
    fill();
}

void BytesSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
