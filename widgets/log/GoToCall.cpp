// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/GoToCall.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace workbench {

GoToCall::GoToCall(const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_label(new QLabel(this)), m_number(new QLineEdit(this)),
      m_refusal(new QLabel(this))
{
    setObjectName(QStringLiteral("goToCall"));
    setFrameShape(QFrame::StyledPanel);
    m_number->setObjectName(QStringLiteral("goToNumber"));
    m_number->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("#?[0-9]{1,18}")), m_number));
    m_label->setBuddy(m_number);
    auto* layout = new QGridLayout(this);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_number, 0, 1);
    layout->addWidget(m_refusal, 1, 0, 1, 2);
    connect(m_number, &QLineEdit::returnPressed, this, &GoToCall::accept);
}

void GoToCall::ask(const QRect& area)
{
    m_label->setText(tr("Go to #"));
    m_number->setAccessibleName(tr("Go to #"));
    m_number->clear();
    m_refusal->hide();
    setRefused(*m_number, false);
    m_number->setFont(m_theme.fixedFont());
    adjustSize();
    move(area.center() - rect().center());
    show();
    m_number->setFocus();
}

void GoToCall::accept()
{
    QString text = m_number->text();
    if (text.startsWith(u'#'))
        text.remove(0, 1);
    Q_EMIT asked(text.toULongLong());
}

void GoToCall::refuse(quint64 seq)
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ThemeColor::Fail));
    m_refusal->setPalette(palette);
    m_refusal->setText(tr("The log holds no call #%1.").arg(seq));
    m_refusal->show();
    setRefused(*m_number, true);
    adjustSize();
}

} // namespace workbench
