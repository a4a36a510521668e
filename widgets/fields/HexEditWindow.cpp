// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/HexEditWindow.h"

#include "core/payload/BytesText.h"
#include "widgets/fields/ByteWords.h"
#include "widgets/fields/BytesCopyActions.h"
#include "widgets/fields/BytesMaker.h"
#include "widgets/fields/HexEdit.h"
#include "widgets/fields/HexTools.h"
#include "widgets/support/Dialogs.h"
#include "widgets/support/Icons.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {

namespace {

constexpr QSize kEditorSize(820, 560);
constexpr qint64 kMostOfFile = qint64{1} << 30;

} // namespace

HexEditWindow::HexEditWindow(const Theme& theme, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_dialogs(dialogs), m_edit(new HexEdit(theme, this)),
      m_tools(new HexTools(theme, *m_edit, this)), m_maker(new BytesMaker(theme, *m_edit, this)),
      m_undo(makeSmallTool(QStringLiteral("hexUndoTool"), this)),
      m_redo(makeSmallTool(QStringLiteral("hexRedoTool"), this)),
      m_insert(makeSmallTool(QStringLiteral("hexInsert"), this)), m_insertMenu(new QMenu(this)),
      m_copy(makeSmallTool(QStringLiteral("hexCopy"), this)),
      m_copies(new BytesCopyActions(QStringLiteral("hexCopyAs"), *m_edit)),
      m_message(new MessageLine(theme, this)), m_said(new QLabel(this)), m_place(new QLabel(this)),
      m_typing(new SegmentedControl(theme, SegmentedControl::Height::Small, this)),
      m_column(new SegmentedControl(theme, SegmentedControl::Height::Small, this)),
      m_use(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("hexEditWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    connectParts();
    retranslate();
    resize(theme.px(kEditorSize.width()), theme.px(kEditorSize.height()));
    m_edit->setFocus();
}

// ---- what it is made of

void HexEditWindow::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(8, 0, 8, 6);
    tools->setSpacing(6);
    buildTools(*tools);
    column->addLayout(tools);
    m_maker->hide();
    column->addWidget(m_maker);
    column->addWidget(m_edit, 1);
    m_message->setObjectName(QStringLiteral("hexMessage"));
    m_message->setContentsMargins(8, 3, 8, 3);
    m_message->hide();
    auto* words = new QHBoxLayout;
    words->setContentsMargins(8, 4, 8, 0);
    words->addWidget(m_message);
    column->addLayout(words);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 4, 8, 8);
    foot->setSpacing(8);
    buildFoot(*foot);
    column->addLayout(foot);
    QWidget* const order[] = {m_tools,  m_undo,  m_redo, m_insert, m_copy, m_typing,
                              m_column, m_maker, m_edit, m_cancel, m_use};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void HexEditWindow::buildTools(QBoxLayout& row)
{
    m_undo->setDefaultAction(m_edit->undoAction());
    m_redo->setDefaultAction(m_edit->redoAction());
    buildInsertMenu();
    auto* copyMenu = new QMenu(m_copy);
    m_copies->addTo(*copyMenu);
    m_copy->setMenu(copyMenu);
    m_insert->setIcon(m_theme.icons().icon(u"plus", ThemeColor::Muted));
    m_copy->setIcon(m_theme.icons().icon(u"copy", ThemeColor::Muted));
    for (QToolButton* button : {m_insert, m_copy}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    for (QToolButton* button : {m_undo, m_redo})
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_typing->setObjectName(QStringLiteral("hexTyping"));
    m_typing->addSegment(static_cast<int>(HexEdit::Typing::Insert), QString());
    m_typing->addSegment(static_cast<int>(HexEdit::Typing::Overwrite), QString());
    m_column->setObjectName(QStringLiteral("hexColumn"));
    m_column->addSegment(static_cast<int>(HexEdit::Column::Hex), QString());
    m_column->addSegment(static_cast<int>(HexEdit::Column::Text), QString());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_undo, m_redo, m_insert, m_copy})
        row.addWidget(widget);
    row.addStretch(1);
    row.addWidget(m_typing);
    row.addWidget(m_column);
}

void HexEditWindow::buildInsertMenu()
{
    m_insertMenu->setObjectName(QStringLiteral("hexInsertMenu"));
    QAction* file = m_insertMenu->addAction(QString());
    connect(file, &QAction::triggered, this, [this] {
        m_dialogs.chooseFileToOpen(this, {tr("Insert a file's contents"), {}, {}, {}},
                                   [this](const QString& path) { insertFile(path); });
    });
    m_inserts.append(file);
    m_insertMenu->addSeparator();
    for (int i = 0; i <= static_cast<int>(BytesMaker::Kind::Fill); ++i) {
        const auto kind = static_cast<BytesMaker::Kind>(i);
        if (kind == BytesMaker::Kind::Fill)
            m_insertMenu->addSeparator();
        QAction* action = m_insertMenu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, kind] { m_maker->open(kind); });
        m_inserts.append(action);
    }
    m_insert->setMenu(m_insertMenu);
}

void HexEditWindow::buildFoot(QBoxLayout& row)
{
    m_said->setObjectName(QStringLiteral("hexSaid"));
    m_place->setObjectName(QStringLiteral("hexPlace"));
    m_use->setObjectName(QStringLiteral("hexUse"));
    m_cancel->setObjectName(QStringLiteral("hexCancel"));
    for (QPushButton* button : {m_use, m_cancel})
        button->setAutoDefault(false);
    setAccent(*m_use, true);
    row.addWidget(m_place);
    row.addWidget(m_said, 1);
    row.addWidget(m_cancel);
    row.addWidget(m_use);
}

void HexEditWindow::connectParts()
{
    connect(m_edit, &HexEdit::selectionChanged, this, &HexEditWindow::tellPlace);
    connect(m_edit, &HexEdit::changed, this, &HexEditWindow::tellPlace);
    connect(m_edit, &HexEdit::modeChanged, this, &HexEditWindow::tellModes);
    connect(m_edit, &HexEdit::refused, this, &HexEditWindow::refuse);
    connect(m_maker, &BytesMaker::refused, this, &HexEditWindow::refuse);
    connect(m_maker, &BytesMaker::closed, this, [this] { m_edit->setFocus(); });
    connect(m_tools, &HexTools::said, m_said, &QLabel::setText);
    connect(m_typing, &SegmentedControl::currentChanged, this,
            [this](int id) { m_edit->setTyping(static_cast<HexEdit::Typing>(id)); });
    connect(m_column, &SegmentedControl::currentChanged, this,
            [this](int id) { m_edit->setColumn(static_cast<HexEdit::Column>(id)); });
    connect(m_copies, &BytesCopyActions::copyRequested, this, [this](BytesForm form) {
        QGuiApplication::clipboard()->setText(
            QString::fromStdString(workbench::bytesText(m_edit->selected(), form)));
    });
    connect(m_use, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &HexEditWindow::reject);
    connect(new QShortcut(QKeySequence(QKeySequence::Close), this), &QShortcut::activated, this,
            &HexEditWindow::reject);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, &QDialog::accept);
    m_edit->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_edit, &QWidget::customContextMenuRequested, this, [this](const QPoint& point) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_edit->undoAction(), m_edit->redoAction()});
        menu->addSeparator();
        menu->addActions(m_edit->editActions());
        menu->addSeparator();
        menu->addMenu(m_insertMenu);
        menu->popup(m_edit->viewport()->mapToGlobal(point));
    });
    tellModes();
}

// ---- what it does

void HexEditWindow::setBytes(Bytes bytes, Encoding encoding, const QString& note)
{
    m_note = note;
    m_edit->setEncoding(encoding);
    // An empty payload has nothing to be written over.
    m_edit->setTyping(bytes.empty() ? HexEdit::Typing::Insert : HexEdit::Typing::Overwrite);
    m_edit->setBytes(std::move(bytes));
    refuse({});
}

Bytes HexEditWindow::takeBytes() { return m_edit->takeBytes(); }

void HexEditWindow::insertFile(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    } else if (file.size() > kMostOfFile) {
        refuse(tr("%1 is longer than 1 GiB.").arg(name));
    } else {
        const QByteArray contents = file.readAll();
        if (file.error() != QFileDevice::NoError)
            refuse(tr("%1 cannot be read: %2.").arg(name, file.errorString()));
        else
            m_edit->insertBytes(bytesOf(contents));
    }
}

/// Empty words bring the note back.
void HexEditWindow::refuse(const QString& words)
{
    if (!words.isEmpty())
        m_message->setRefusal(words);
    else
        m_message->setMessage(u"info", ThemeColor::Muted, m_note);
    m_message->setVisible(!m_message->text().isEmpty());
}

void HexEditWindow::tellPlace()
{
    const std::size_t at = m_edit->selectionStart();
    const auto chosen = static_cast<qint64>(m_edit->selectionLength());
    QStringList parts{tr("Offset %1 (0x%2)")
                          .arg(QLocale().toString(static_cast<qulonglong>(at)),
                               QString::number(static_cast<qulonglong>(at), 16))};
    if (chosen > 0)
        parts += tr("%1 chosen").arg(bytesText(chosen));
    parts += tr("of %1").arg(bytesText(static_cast<qint64>(m_edit->bytes().size())));
    if (m_edit->forgottenSteps() > 0)
        parts += tr("older steps cannot be undone");
    m_place->setText(parts.join(QStringLiteral("   ")));
    m_inserts.last()->setEnabled(chosen > 0);
    m_copies->setEnabled(!m_edit->bytes().empty());
}

void HexEditWindow::tellModes()
{
    m_typing->setCurrent(static_cast<int>(m_edit->typing()));
    m_column->setCurrent(static_cast<int>(m_edit->column()));
}

void HexEditWindow::reject()
{
    if (!m_edit->isChanged()) {
        QDialog::reject();
        return;
    }
    m_dialogs.confirm(this,
                      {.text = tr("The bytes were changed."),
                       .details = tr("Use takes them into the payload; without it the changes are lost."),
                       .yes = tr("Discard changes")},
                      [this] { QDialog::reject(); });
}

/// The window's own close button is a Cancel.
void HexEditWindow::closeEvent(QCloseEvent* event)
{
    if (m_edit->isChanged() && isVisible()) {
        event->ignore();
        reject();
        return;
    }
    QDialog::closeEvent(event);
}

void HexEditWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HexEditWindow::retranslate()
{
    setWindowTitle(tr("Bytes of the payload"));
    m_insert->setText(tr("Insert"));
    m_insert->setAccessibleName(tr("Insert"));
    m_insertMenu->setTitle(tr("&Insert"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy bytes"));
    m_copy->setToolTip(tr("Copy the chosen bytes, or all where none are chosen"));
    m_copies->retranslate();
    const QString inserts[] = {tr("A &file's contents…"),   tr("&Random bytes…"), tr("Bytes, &many times…"),
                               tr("Bytes that count &up…"), tr("&Checksum…"),     tr("&Length…"),
                               tr("Fill what is &chosen…")};
    for (qsizetype i = 0; i < m_inserts.size(); ++i)
        m_inserts[i]->setText(inserts[i]);
    m_typing->setAccessibleName(tr("Typing"));
    m_typing->setSegmentText(static_cast<int>(HexEdit::Typing::Insert), tr("Insert"), tr("Typing inserts"));
    m_typing->setSegmentText(static_cast<int>(HexEdit::Typing::Overwrite), tr("Overwrite"),
                             tr("Typing overwrites"));
    m_typing->setToolTip(tr("Whether typing moves the bytes behind it (Insert key)"));
    m_column->setAccessibleName(tr("Column"));
    m_column->setSegmentText(static_cast<int>(HexEdit::Column::Hex), tr("Hex"), tr("Type hex digits"));
    m_column->setSegmentText(static_cast<int>(HexEdit::Column::Text), tr("Text"), tr("Type characters"));
    m_column->setToolTip(tr("Which column is typed in (F2)"));
    m_use->setText(tr("Use"));
    m_use->setAccessibleName(tr("Use"));
    m_use->setToolTip(tr("Take the bytes into the payload (Ctrl+Enter)"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    tellPlace();
}

} // namespace workbench
