// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/FindBar.h"

#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace workbench {

FindBar::FindBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)), m_close(new QToolButton(this)), m_result(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_result);
    const auto addButton = [&](QToolButton* button, QStringView icon, const QString& name) {
        button->setObjectName(name);
        button->setIcon(theme.icons().icon(icon));
        button->setAutoRaise(true);
        setSmall(*button);
        layout->addWidget(button);
    };
    addButton(m_previous, u"up", QStringLiteral("findPrevious"));
    addButton(m_next, u"down", QStringLiteral("findNext"));
    addButton(m_close, u"close", QStringLiteral("findClose"));
    m_field->setObjectName(QStringLiteral("findField"));
    m_result->setObjectName(QStringLiteral("findResult"));
    setSmall(*m_field);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);

    connect(m_field, &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT findRequested(text, 0); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(text(), -1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(text(), 1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    retranslate();
}

void FindBar::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    m_field->setAccessibleName(tr("Find"));
    m_field->setPlaceholderText(tr("Find text, or bytes such as \\r\\n"));
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    name(m_close, tr("Close find"));
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString FindBar::text() const { return m_field->text(); }

void FindBar::setResult(const QString& words, bool refused)
{
    m_result->setText(words);
    setRefused(*m_field, refused);
}

void FindBar::close()
{
    hide();
    setResult({});
    Q_EMIT closed();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = static_cast<QKeyEvent&>(*event);
    const bool back = key.modifiers().testFlag(Qt::ShiftModifier);
    switch (key.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        Q_EMIT findRequested(text(), back ? -1 : 1);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
