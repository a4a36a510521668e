// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/ProgressStrip.h"

#include "widgets/support/StylePainting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace workbench {
namespace {

constexpr int kSteps = 1000;
constexpr int kBarCharacters = 14;

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(makeSmallTool(QStringLiteral("cancelProgress"), this))
{
    setObjectName(QStringLiteral("progressStrip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(QStringLiteral("progress"));
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * kBarCharacters);
    m_bar->setMaximumHeight(fontMetrics().height() * 2 / 3);
    connect(m_cancel, &QAbstractButton::clicked, this, &ProgressStrip::cancelled);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    hide();
    retranslate();
}

void ProgressStrip::begin(const QString& text)
{
    m_active = true;
    setText(text);
    m_bar->setValue(0);
    m_patience.start();
}

void ProgressStrip::setText(const QString& text)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
}

void ProgressStrip::setCancelName(const QString& name)
{
    m_cancelName = name;
    retranslate();
}

void ProgressStrip::setProgress(quint64 done, quint64 total)
{
    m_bar->setRange(0, total == 0 ? 0 : kSteps);
    if (total > 0)
        m_bar->setValue(static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * kSteps));
}

void ProgressStrip::end()
{
    m_active = false;
    m_patience.stop();
    hide();
}

void ProgressStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressStrip::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancelName.isEmpty() ? tr("Cancel") : m_cancelName);
}

} // namespace workbench
