// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/options/OptionsPane.h"

#include "widgets/options/OptionTree.h"
#include "widgets/options/OptionWords.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/Icons.h"
#include "widgets/support/PaneHeader.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace workbench {

OptionsPane::OptionsPane(const Theme& theme, std::shared_ptr<OpenHandles> handles, InterfaceSource interfaces,
                         QWidget* parent)
    : QWidget(parent), m_theme(theme), m_header(new PaneHeader(theme)), m_find(new QLineEdit),
      m_again(makeSmallTool(QStringLiteral("readOptions"))),
      m_tree(new OptionTree(theme, std::move(interfaces))), m_sentence(new QLabel),
      m_none(new EmptyState(theme)), m_noMatch(new EmptyState(theme)), m_clear(new QPushButton),
      m_stack(new QStackedLayout(this)), m_wakeup([this] { takeAnswers(); }),
      m_desk(std::make_unique<OptionDesk>(std::move(handles), [this] { m_wakeup.wake(); }))
{
    build();
    connect(m_find, &QLineEdit::textChanged, this, &OptionsPane::filter);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        m_find->clear();
        m_find->setFocus(Qt::OtherFocusReason);
    });
    connect(m_again, &QToolButton::clicked, this, &OptionsPane::refresh);
    connect(m_tree, &OptionTree::setWanted, this, &OptionsPane::set);
    connect(m_tree, &OptionTree::readWanted, this, [this](const OptionSpec& spec) {
        if (m_target)
            m_desk->read(*m_target, spec, m_doors.user);
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &OptionsPane::tellSentence);
    connect(&m_theme, &Theme::changed, this, &OptionsPane::applyTheme);
    applyTheme();
    retranslate();
    showNothing();
}

OptionsPane::~OptionsPane()
{
    // A field that loses the focus with the pane would still ask for what was typed into it.
    m_tree->disconnect(this);
}

void OptionsPane::build()
{
    m_find->setObjectName(QStringLiteral("findOption"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(m_theme.icons().icon(u"search", ThemeColor::Muted), QLineEdit::LeadingPosition);
    m_again->setIcon(m_theme.icons().icon(u"repeat"));
    m_header->addTool(m_find);
    m_header->addTool(m_again);
    m_sentence->setObjectName(QStringLiteral("optionSentence"));
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setWordWrap(true);
    m_sentence->setAutoFillBackground(true);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* table = new QWidget;
    auto* layout = new QVBoxLayout(table);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_noMatch, 1);
    m_clear->setObjectName(QStringLiteral("clearFind"));
    m_noMatch->setObjectName(QStringLiteral("noOption"));
    m_noMatch->addButton(m_clear);
    m_noMatch->hide();
    layout->addWidget(m_sentence);
    m_none->setFocusPolicy(Qt::StrongFocus);
    m_stack->addWidget(table);
    m_stack->addWidget(m_none);
    setFocusProxy(m_tree);
}

void OptionsPane::showSocket(const OptionTarget& target, const QString& label, OptionDoors doors)
{
    const bool isAnother = !m_target || m_target->socket != target.socket;
    m_target = target;
    m_label = label;
    m_doors = std::move(doors);
    if (!isAnother)
        return;
    m_isClosed = false;
    m_changed = nullptr;
    m_hasRows = false;
    m_stack->setCurrentIndex(0);
    refresh();
}

void OptionsPane::showNothing()
{
    m_target.reset();
    m_doors = {};
    m_stack->setCurrentIndex(1);
}

void OptionsPane::refresh()
{
    m_isStale = !isVisible();
    if (m_target && !m_isStale && !m_hasRows)
        makeRows();
    if (m_target && !m_isStale && !m_isClosed)
        m_desk->readAll(*m_target, m_doors.own);
}

void OptionsPane::makeRows()
{
    m_hasRows = true;
    m_tree->setEnabled(true);
    m_tree->showRows(m_target->family, m_target->type);
    filter();
    retranslate();
}

/// What is sought stays when another socket is chosen, and is told where that has no such option.
void OptionsPane::filter()
{
    const bool any = m_tree->filter(m_find->text());
    const bool isMissed = !any && !m_find->text().isEmpty();
    m_tree->setVisible(!isMissed);
    m_noMatch->setVisible(isMissed);
    showCounts();
}

void OptionsPane::showCounts()
{
    const int all = m_tree->count();
    const int shown = m_tree->shownCount();
    m_header->setCounts(m_isClosed     ? tr("closed")
                        : shown == all ? tr("%Ln on this system", nullptr, all)
                                       : tr("%1 of %2", "options that are found, all").arg(shown).arg(all));
}

void OptionsPane::set(const OptionSpec& spec, const OptionValue& value)
{
    if (m_target && !m_isClosed)
        m_desk->set(*m_target, spec, value, m_doors.user);
}

void OptionsPane::takeAnswers()
{
    for (const OptionAnswer& answer : m_desk->takeAll())
        std::visit([this](const auto& one) { take(one); }, answer);
    tellSentence();
}

void OptionsPane::take(const OptionsRead& answer)
{
    if (!isShown(answer.socket))
        return;
    if (answer.isClosed)
        setClosed();
    for (const OptionReading& reading : answer.readings)
        m_tree->apply(reading);
}

void OptionsPane::take(const OptionSet& answer)
{
    if (!isShown(answer.socket))
        return;
    if (answer.isClosed) {
        setClosed();
        return;
    }
    m_changed = answer.spec;
    m_change =
        answer.readBack ? OptionWords::change(*answer.spec, answer.asked, answer.readBack->value) : QString();
    m_tree->apply(answer);
    refresh(); // what else it changed, and what is there where it failed
}

void OptionsPane::setClosed()
{
    m_isClosed = true;
    m_tree->setEnabled(false);
    retranslate();
}

QString OptionsPane::remark(const OptionSpec& spec) const
{
    const OptionEditor* editor = m_tree->editor(spec.symbol);
    const QString failure = editor == nullptr ? QString() : editor->failure();
    if (!failure.isEmpty())
        return editor->failedToSet() ? tr("setsockopt() failed: %1.").arg(failure)
                                     : tr("getsockopt() failed: %1.").arg(failure);
    return &spec == m_changed && !m_change.isEmpty() ? m_change : OptionWords::note(spec);
}

void OptionsPane::tellSentence()
{
    const OptionSpec* spec = m_tree->chosen();
    QString name;
    QString words;
    if (m_isClosed) {
        words = tr("The socket is closed: nothing can be read or set any more.");
    } else if (const QString field = m_tree->chosenField(); !field.isEmpty()) {
        name = field;
        words = OptionWords::fieldSentence(field.toStdString());
    } else if (spec != nullptr) {
        name = QString::fromLatin1(spec->symbol.data(), static_cast<qsizetype>(spec->symbol.size()));
        words = OptionWords::sentence(*spec);
        if (const QString more = remark(*spec); !more.isEmpty())
            words += QLatin1Char(' ') + more;
    } else {
        words = tr("Choose an option: what it does appears here.");
    }
    const QString bold = name.isEmpty() ? QString() : QStringLiteral("<b>%1</b> ").arg(name.toHtmlEscaped());
    m_sentence->setText(bold + words.toHtmlEscaped());
}

void OptionsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void OptionsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_tree->retranslate();
        retranslate();
        refresh();
    }
}

void OptionsPane::retranslate()
{
    m_header->setTitle(tr("Options"));
    showCounts();
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_again->setAccessibleName(tr("Read again"));
    m_again->setToolTip(tr("Read again"));
    m_tree->setAccessibleDescription(m_label);
    m_none->setTexts(tr("No open socket."), tr("Choose one in Sockets: its options appear here."));
    m_noMatch->setTexts(tr("No option matches."), tr("Find looks for a name or a word of what it does."));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(m_clear->text());
    tellSentence();
}

void OptionsPane::applyTheme()
{
    setMinimumHeight(m_theme.px(100)); // a dock that is low cuts the table: the window must not grow for it
    m_find->setFixedWidth(m_theme.px(116));
    const int margin = m_theme.px(12);
    m_sentence->setContentsMargins(margin, m_theme.px(8), margin, m_theme.px(8));
    m_sentence->setMinimumHeight(3 * QFontMetrics(m_theme.interfaceFont()).lineSpacing() + m_theme.px(18));
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Window, m_theme.color(ThemeColor::Alt));
    m_sentence->setPalette(palette);
}

} // namespace workbench
