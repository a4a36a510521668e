// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/HexWindow.h"

#include "widgets/fields/BytesCopyActions.h"
#include "widgets/fields/HexTools.h"
#include "widgets/fields/HexView.h"
#include "widgets/log/CallWords.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {
namespace {

constexpr QSize kSize(760, 520);

} // namespace

HexWindow::HexWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window), m_theme(theme), m_view(new HexView(theme, this)),
      m_tools(new HexTools(theme, *m_view, this)), m_copy(makeSmallTool(QStringLiteral("hexCopy"), this)),
      m_copyMenu(new QMenu(this)), m_copies(new BytesCopyActions(QStringLiteral("hexCopyBytes"), *m_view)),
      m_place(new QLabel(this)), m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("hexWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(theme.px(kSize.width()), theme.px(kSize.height()));
    connect(m_view, &HexView::selectionChanged, this, &HexWindow::tellSelection);
    connect(m_tools, &HexTools::said, m_said, &QLabel::setText);
    connect(new QShortcut(QKeySequence(QKeySequence::Close), this), &QShortcut::activated, this,
            &QWidget::close);
    retranslate();
    m_view->setFocus();
}

void HexWindow::build()
{
    m_place->setObjectName(QStringLiteral("hexPlace"));
    m_said->setObjectName(QStringLiteral("hexSaid"));
    buildCopying();
    m_tools->addTool(m_copy);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 3, 8, 3);
    foot->addWidget(m_said, 1);
    foot->addWidget(m_place);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
}

void HexWindow::buildCopying()
{
    m_copyMenu->setObjectName(QStringLiteral("hexCopyMenu"));
    m_copies->addTo(*m_copyMenu);
    m_copy->setIcon(m_theme.icons().icon(u"copy", ThemeColor::Muted));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setMenu(m_copyMenu);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    QAction* asShown = m_copies->of(BytesForm::Hex);
    asShown->setShortcut(QKeySequence::Copy);
    asShown->setShortcutContext(Qt::WidgetShortcut); // the fields have a copy of their own
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& point) { m_copyMenu->popup(m_view->viewport()->mapToGlobal(point)); });
    connect(m_copies, &BytesCopyActions::copyRequested, this, &HexWindow::copy);
}

void HexWindow::setBytes(const QString& title, std::vector<std::byte> bytes, std::size_t length,
                         bool received)
{
    m_title = title;
    m_length = length;
    m_view->setBytes(std::move(bytes), received);
    m_copies->setEnabled(!m_view->bytes().empty());
    retranslate();
}

void HexWindow::copy(BytesForm form)
{
    QGuiApplication::clipboard()->setText(CallWords::utf8(bytesText(m_view->selected(), form)));
}

void HexWindow::tellSelection()
{
    const auto hex = [](std::size_t offset) { return QStringLiteral("0x") + QString::number(offset, 16); };
    const std::size_t at = m_view->selectionStart();
    const std::size_t count = m_view->selectionLength();
    QStringList parts;
    if (count > 0)
        parts += tr("%Ln byte(s) chosen", nullptr, CallWords::plural(count));
    if (!m_view->bytes().empty())
        parts += tr("offset %1 (%2)").arg(CallWords::number(at), hex(at));
    parts += tr("%1 of %2 kept").arg(CallWords::number(m_view->bytes().size()), CallWords::number(m_length));
    m_place->setText(parts.join(QStringLiteral("   ")));
}

void HexWindow::retranslate()
{
    setWindowTitle(m_title.isEmpty() ? tr("Bytes") : tr("Bytes of %1").arg(m_title));
    m_view->setAccessibleName(tr("Bytes"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy bytes"));
    m_copy->setToolTip(tr("Copy the chosen bytes, or all where none are chosen"));
    m_copies->retranslate();
    tellSelection();
}

void HexWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Esc in a field goes back to the bytes, and from there closes.
void HexWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace workbench
