// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/fields/TrafficView.h"

#include "widgets/fields/ByteWords.h"
#include "widgets/fields/FindBar.h"
#include "widgets/fields/StreamDiffWindow.h"
#include "widgets/fields/TrafficReading.h"
#include "widgets/fields/TrafficSaver.h"
#include "widgets/fields/TrafficSplitter.h"
#include "widgets/support/EmptyState.h"
#include "widgets/support/FoldingButton.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LiveLabel.h"
#include "widgets/support/MessageLine.h"
#include "widgets/support/ProgressStrip.h"
#include "widgets/support/SegmentedControl.h"
#include "widgets/support/StylePainting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace workbench {

namespace {

/// Received bytes, sent bytes, all as text.
constexpr int kOwnSaveActions = 3;
constexpr int kSearchSliceMs = 15;

} // namespace

TrafficView::TrafficView(const Theme& theme, bool isStream, std::function<Words()> words, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_words(std::move(words)), m_title(new QLabel(this)),
      m_subtitle(new LiveLabel(this)),
      m_forms(new SegmentedControl(theme, SegmentedControl::Height::Small, this)),
      m_readingButton(new FoldingButton(this)), m_compare(new QToolButton(this)),
      m_find(new QToolButton(this)), m_save(new QToolButton(this)), m_findBar(new FindBar(theme, this)),
      m_reading(new TrafficReading(theme, isStream, this)), m_splitter(new TrafficSplitter(this)),
      m_saver(new TrafficSaver(this)), m_progress(new ProgressStrip(this)),
      m_message(new MessageLine(theme, this)), m_stack(new QStackedLayout),
      m_empty(new EmptyState(theme, this)), m_table(new TrafficTable(theme, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    buildHeader(*column);
    m_reading->hide();
    column->addWidget(m_reading);
    m_findBar->hide();
    column->addWidget(m_findBar);
    m_message->setContentsMargins(16, 0, 8, 0);
    m_message->hide();
    column->addWidget(m_message);
    m_progress->setContentsMargins(16, 2, 8, 2);
    column->addWidget(m_progress, 0, Qt::AlignLeft);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    column->addLayout(m_stack, 1);

    m_table->setObjectName(QStringLiteral("traffic"));
    m_compare->setVisible(isStream);
    connectParts();
    connectSaver();
    applyTheme();
    retranslate();
    showWhatIsThere();
}

TrafficView::~TrafficView() = default;

void TrafficView::connectParts()
{
    connect(m_table, &TrafficTable::callRequested, this, &TrafficView::callRequested);
    connect(m_forms, &SegmentedControl::currentChanged, this,
            [this](int id) { m_table->setForm(static_cast<TrafficForm>(id)); });
    connect(m_readingButton, &QAbstractButton::clicked, this, &TrafficView::showReading);
    connect(m_reading, &TrafficReading::changed, this, &TrafficView::read);
    connect(m_reading, &TrafficReading::closed, this, [this] {
        showReading(false);
        m_readingButton->setFocus(Qt::OtherFocusReason);
    });
    connect(m_compare, &QToolButton::clicked, this, &TrafficView::openComparison);
    connect(m_find, &QToolButton::clicked, this, &TrafficView::openFind);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(0);
    connect(&m_searchTimer, &QTimer::timeout, this, &TrafficView::search);
    connect(m_splitter, &TrafficSplitter::caughtUp, this, [this] {
        if (m_findsAgain)
            find(m_findBar->text(), m_findStep);
    });
    connect(m_findBar, &FindBar::findRequested, this, &TrafficView::find);
    connect(m_findBar, &FindBar::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(&m_theme, &Theme::changed, this, &TrafficView::applyTheme);
}

void TrafficView::buildHeader(QLayout& column)
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    m_headerRow = row;
    row->setContentsMargins(16, 5, 8, 5);
    row->setSpacing(6); // beside the clients of a small window there is not a pixel more
    row->addWidget(m_title);
    m_title->setMinimumWidth(m_theme.px(24)); // no reason to take room from the panes beside it
    row->addWidget(m_subtitle, 1);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_readingButton->setObjectName(QStringLiteral("trafficReadingButton"));
    m_readingButton->setCheckable(true);
    m_readingButton->setIcon(m_theme.icons().icon(u"text"));
    setSmall(*m_readingButton);
    row->addWidget(m_readingButton);
    for (const TrafficForm form : {TrafficForm::Text, TrafficForm::Hex, TrafficForm::Both})
        m_forms->addSegment(static_cast<int>(form), {});
    m_forms->setObjectName(QStringLiteral("trafficForm"));
    row->addWidget(m_forms);

    const auto addTool = [&](QToolButton* button, QStringView icon, const QString& name) {
        button->setObjectName(name);
        button->setIcon(m_theme.icons().icon(icon));
        button->setAutoRaise(true);
        setSmall(*button);
        row->addWidget(button);
    };
    addTool(m_compare, u"repeat", QStringLiteral("trafficCompare"));
    addTool(m_find, u"search", QStringLiteral("trafficFind"));
    addTool(m_save, u"save", QStringLiteral("trafficSave"));
    auto* menu = new QMenu(m_save);
    for (const TrafficContent content :
         {TrafficContent::ReceivedBytes, TrafficContent::SentBytes, TrafficContent::WholeText})
        menu->addAction(QString(), this, [this, content] { askWhere(content); });
    m_save->setMenu(menu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    column.addWidget(header);
}

void TrafficView::addTool(QAbstractButton& button)
{
    setSmall(button);
    m_headerRow->insertWidget(m_headerRow->indexOf(m_readingButton), &button);
}

void TrafficView::addLine(QWidget& line)
{
    auto& column = static_cast<QBoxLayout&>(*layout());
    column.insertWidget(column.indexOf(m_message), &line);
}

void TrafficView::addSaveAction(QAction& action)
{
    QMenu& menu = *m_save->menu();
    if (menu.actions().size() == kOwnSaveActions)
        menu.addSeparator();
    menu.addAction(&action);
    showWhatIsThere();
}

void TrafficView::retranslate()
{
    const Words words = m_words();
    m_title->setText(words.title);
    m_forms->setSegmentText(static_cast<int>(TrafficForm::Text), tr("Text"), words.text);
    m_forms->setSegmentText(static_cast<int>(TrafficForm::Hex), tr("Hex"), words.hex);
    m_forms->setSegmentText(static_cast<int>(TrafficForm::Both), tr("Both"), words.both);
    const auto name = [](QWidget* widget, const QString& text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    name(m_compare, words.compare);
    name(m_find, words.find);
    name(m_save, words.save);
    nameReading();
    m_progress->setCancelName(tr("Cancel saving"));
    m_table->setAccessibleName(words.title);
    const QList<QAction*> actions = m_save->menu()->actions();
    actions[0]->setText(tr("&Received bytes…"));
    actions[1]->setText(tr("&Sent bytes…"));
    actions[2]->setText(tr("&All rows as text…"));
    m_table->viewport()->update();
}

void TrafficView::applyTheme()
{
    m_title->setFont(m_theme.boldFont());
    m_subtitle->setFont(m_subtitleFixed ? m_theme.fixedFont() : m_theme.interfaceFont());
    QPalette muted = m_subtitle->palette();
    muted.setColor(QPalette::WindowText, m_theme.color(ThemeColor::Muted));
    m_subtitle->setPalette(muted);
}

void TrafficView::setModel(TrafficModel* model)
{
    if (m_model == model && shown() != nullptr)
        return;
    for (const TrafficModel* before : {m_model.data(), m_splitter->messages()}) {
        if (before != nullptr)
            disconnect(before, nullptr, this, nullptr);
    }
    m_model = model;
    for (const TrafficModel* one : {model, m_splitter->messages()}) {
        if (model == nullptr)
            break;
        connect(one, &QAbstractItemModel::rowsInserted, this, &TrafficView::showWhatIsThere);
        connect(one, &QAbstractItemModel::modelReset, this, &TrafficView::showWhatIsThere);
        connect(one, &QAbstractItemModel::modelReset, this, &TrafficView::endSearch);
    }
    if (model != nullptr)
        connect(model, &QObject::destroyed, this, &TrafficView::read);
    m_message->hide();
    read();
}

/// As the reading says: split or not, in this encoding.
void TrafficView::read()
{
    endSearch();
    const bool splits = m_model && m_reading->framing().kind != FramingKind::Read;
    if (m_model)
        m_model->setEncoding(m_reading->encoding());
    m_splitter->setEncoding(m_reading->encoding());
    if (!splits)
        m_splitter->setSource(nullptr);
    m_splitter->setFraming(m_reading->framing());
    if (splits)
        m_splitter->setSource(m_model);
    m_table->setTrafficModel(splits ? m_splitter->messages() : m_model.data());
    nameReading();
    showWhatIsThere();
}

void TrafficView::nameReading()
{
    m_readingButton->setWords(m_reading->shortText());
    m_readingButton->setAccessibleName(m_words().reading);
    m_readingButton->setAccessibleDescription(m_reading->shortText());
    foldHeader();
    m_readingButton->setToolTip(
        tr("%1: %2", "button, its meaning").arg(m_reading->shortText(), m_words().reading));
}

/// Whom one speaks with comes before the words of buttons.
void TrafficView::foldHeader()
{
    const QMargins margins = m_headerRow->contentsMargins();
    int wanted = margins.left() + margins.right() + m_subtitle->sizeHint().width();
    QList<FoldingButton*> buttons;
    for (int i = 0; i < m_headerRow->count(); ++i) {
        QWidget* widget = m_headerRow->itemAt(i)->widget();
        if (widget == nullptr || (widget->isHidden() && widget != m_title))
            continue;
        wanted += m_headerRow->spacing() + (widget == m_subtitle ? 0 : widget->sizeHint().width());
        if (auto* button = qobject_cast<FoldingButton*>(widget))
            buttons.push_back(button);
    }
    for (FoldingButton* button : buttons)
        button->setMaximumWidth(wanted > width() ? button->minimumSizeHint().width() : QWIDGETSIZE_MAX);
    // Then the title goes: the tab says what this is.
    int least = wanted - m_subtitle->sizeHint().width();
    for (const FoldingButton* button : buttons)
        least += button->minimumSizeHint().width() - button->sizeHint().width();
    m_title->setVisible(least <= width());
}

void TrafficView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    foldHeader();
}

void TrafficView::showReading(bool on)
{
    m_readingButton->setChecked(on);
    if (on)
        m_reading->open();
    else
        m_reading->hide();
}

void TrafficView::setPayloadEncoding(Encoding encoding) { m_reading->setPayloadEncoding(encoding); }

QVariantMap TrafficView::saveState() const
{
    QVariantMap state = m_reading->save();
    state.insert(QStringLiteral("form"), static_cast<int>(form()));
    return state;
}

void TrafficView::restoreState(const QVariantMap& state)
{
    m_reading->restore(state);
    bool known = false;
    const int form = state.value(QStringLiteral("form")).toInt(&known);
    if (known)
        m_forms->setCurrent(form);
}

void TrafficView::showWhatIsThere()
{
    const bool rows = shown() != nullptr && shown()->rowCount() > 0;
    m_stack->setCurrentIndex(rows ? 1 : 0);
    m_compare->setEnabled(rows);
    m_find->setEnabled(rows);
    const QList<QAction*> actions = m_save->menu()->actions();
    for (int i = 0; i < kOwnSaveActions; ++i)
        actions[i]->setEnabled(rows);
    m_save->setEnabled(rows || actions.size() > kOwnSaveActions);
}

void TrafficView::setSubtitle(const QString& text, bool fixedFont)
{
    m_subtitleFixed = fixedFont;
    m_subtitle->setFont(fixedFont ? m_theme.fixedFont() : m_theme.interfaceFont());
    m_subtitle->setText(text);
    m_subtitle->setToolTip(text);
    foldHeader();
}

void TrafficView::setEmptyTexts(const QString& title, const QString& body) { m_empty->setTexts(title, body); }

void TrafficView::setForm(TrafficForm form) { m_forms->setCurrent(static_cast<int>(form)); }

void TrafficView::openComparison()
{
    if (!m_model)
        return;
    auto* window = new StreamDiffWindow(m_theme, this);
    window->compare(m_model);
    window->show();
    window->activateWindow();
}

void TrafficView::openFind()
{
    if (m_find->isEnabled())
        m_findBar->open();
}

void TrafficView::find(const QString& typed, int step)
{
    const TrafficModel* searched = shown();
    endSearch();
    m_findBar->setResult({});
    if (searched == nullptr || typed.isEmpty())
        return;
    const Parsed<ByteNeedle> needle = needleOf(typed, form(), searched->encoding());
    if (!needle) {
        const bool atEnd = needle.error().byte + needle.error().byteLength == utf8Of(typed).size();
        m_findBar->setResult(refusalText(needle.error(), searched->encoding(), atEnd), true);
        return;
    }
    m_findStep = step;
    const int current = std::max(0, m_table->currentIndex().row());
    m_search = TrafficSearch(*searched, needle.value(), current + step, step < 0 ? -1 : 1);
    search();
}

void TrafficView::search()
{
    switch (m_search.look(kSearchSliceMs)) {
    case TrafficSearch::State::Searching:
        m_findBar->setResult(tr("searching…"));
        m_searchTimer.start();
        break;
    case TrafficSearch::State::Found:
        m_findBar->setResult({});
        m_table->goTo(m_search.row());
        break;
    case TrafficSearch::State::NotFound:
        m_findsAgain = shown() != m_model && m_splitter->isBehind(); // more rows come
        if (m_findsAgain)
            m_findBar->setResult(tr("searching…"));
        else
            m_findBar->setResult(tr("no match"), true);
        break;
    case TrafficSearch::State::Idle:
        break;
    }
}

/// The rows are others now, or others are wanted.
void TrafficView::endSearch()
{
    if (m_search.state() == TrafficSearch::State::Searching || m_findsAgain)
        m_findBar->setResult({});
    m_findsAgain = false;
    m_searchTimer.stop();
    m_search = {};
}

void TrafficView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        openFind();
        return;
    }
    if (event->key() == Qt::Key_F3 && !m_findBar->text().isEmpty()) {
        find(m_findBar->text(), event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void TrafficView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace workbench
