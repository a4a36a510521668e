// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/step/StepRow.h"

#include "core/calls/CallSpec.h"
#include "core/system/Constants.h"
#include "widgets/step/StepResult.h"
#include "widgets/support/Icons.h"
#include "widgets/support/LinkButton.h"
#include "widgets/support/StylePainting.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace workbench {

namespace {

constexpr int kRowHeight = 40;
constexpr int kWidestField = 216;

/// "0:12.4"
QString clockText(qint64 milliseconds)
{
    return QStringLiteral("%1:%2.%3")
        .arg(milliseconds / 60'000)
        .arg(milliseconds / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(milliseconds / 100 % 10);
}

} // namespace

StepRow::StepRow(const Theme& theme, const CallForm& form, Ending ending, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_form(form), m_ending(ending), m_button(new QPushButton(this)),
      m_fields(new StepFields(theme, form, *this)), m_hint(new QLabel(this)), m_note(new QLabel(this)),
      m_link(new LinkButton(theme, this)), m_made(new LinkButton(theme, this))
{
    const std::string_view name = callSpec(form.call).name;
    const QString call = QString::fromLatin1(name.data(), static_cast<int>(name.size()));
    setObjectName(QStringLiteral("step-") + call);
    m_button->setObjectName(call);
    m_button->setText(call + QStringLiteral("()"));
    m_button->setAccessibleName(m_button->text());
    m_link->setObjectName(QStringLiteral("call"));
    m_link->hide();
    m_made->setObjectName(QStringLiteral("madeSocket"));
    m_made->hide();
    m_note->setObjectName(QStringLiteral("note"));
    m_note->hide();
    for (QLabel* label : {m_hint, m_note})
        label->setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy([] {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        return policy;
    }());
    addLine();
    dress();
    connect(&theme, &Theme::changed, this, &StepRow::dress);
    connect(m_button, &QAbstractButton::clicked, this, &StepRow::called);
    connect(m_link, &QAbstractButton::clicked, this, [this] { Q_EMIT callRequested(m_state->seq); });
    connect(m_made, &QAbstractButton::clicked, this, [this] { Q_EMIT socketRequested(m_state->made); });
    connect(m_fields, &StepFields::edited, this, &StepRow::edited);
    connect(m_fields, &StepFields::hinted, this, &StepRow::setNote);
    retranslate();
}

void StepRow::addLine()
{
    Line line{new StepResult(m_theme, this), new QPushButton(this), 0};
    const std::size_t place = m_lines.size();
    line.cancel->setObjectName(QStringLiteral("cancel"));
    line.cancel->setIcon(m_theme.icons().icon(u"close"));
    line.cancel->hide();
    connect(line.cancel, &QAbstractButton::clicked, this, [this, place] {
        m_button->setFocus(Qt::OtherFocusReason); // Cancel goes, and the focus would go to another call
        Q_EMIT cancelRequested(m_lines[place].id);
    });
    if (place > 0)
        setTabOrder(m_lines.back().cancel, line.cancel);
    m_lines.push_back(line);
}

void StepRow::dress()
{
    QFont bold = m_theme.fixedFont();
    bold.setBold(true);
    m_button->setFont(bold);
    for (const Line& line : m_lines)
        line.cancel->setIcon(m_theme.icons().icon(u"close"));
    setMinimumHeight(m_theme.px(kRowHeight));
    updateGeometry();
    place();
}

int StepRow::argumentsLeft(const Theme& theme) { return theme.px(170); }

int StepRow::resultLeft(const Theme& theme, int width)
{
    return width - std::clamp(width * 26 / 100, theme.px(150), theme.px(290));
}

QSize StepRow::sizeHint() const { return {m_theme.px(640), m_theme.px(kRowHeight)}; }
QSize StepRow::minimumSizeHint() const { return {m_theme.px(420), m_theme.px(kRowHeight)}; }

int StepRow::heightForWidth(int width) const
{
    return std::max(placeFields(width, false), shownLines() * m_theme.px(kRowHeight));
}

int StepRow::shownLines() const
{
    return static_cast<int>(m_state->waiting.size()) + (showsResult() ? 1 : 0) + (showsMade() ? 1 : 0);
}

int StepRow::placeFields(int width, bool move) const
{
    const int left = argumentsLeft(m_theme);
    const int right = resultLeft(m_theme, width) - m_theme.px(8);
    const int line = m_theme.px(kRowHeight);
    const int gap = m_theme.px(8);
    int x = left;
    int y = 0;
    for (const StepField& field : m_fields->fields()) {
        if (field.field->isHidden())
            continue;
        const int label = field.label->isHidden() ? 0 : field.label->sizeHint().width() + m_theme.px(5);
        const int room = right - left - label;
        const int wish = std::clamp(field.field->sizeHint().width(), field.field->minimumWidth(),
                                    std::min(field.field->maximumWidth(), m_theme.px(kWidestField)));
        const int wide = std::min(wish, room);
        if (x > left && x + label + wide > right) {
            x = left;
            y += line;
        }
        if (move) {
            const int high = field.field->sizeHint().height();
            field.label->setGeometry(x, y, label, line);
            field.field->setGeometry(x + label, y + (line - high) / 2, wide, high);
        }
        x += label + wide + gap + (field.label->isHidden() ? 0 : m_theme.px(4));
    }
    if (!m_note->isHidden()) {
        const int wide = std::min(m_note->sizeHint().width(), right - left);
        if (x > left && x + wide > right) {
            x = left;
            y += line;
        }
        if (move)
            m_note->setGeometry(x, y, wide, line);
    }
    return y + line;
}

void StepRow::place()
{
    placeFields(width(), true);
    const int line = m_theme.px(kRowHeight);
    const int high = m_button->sizeHint().height();
    m_button->setGeometry(m_theme.px(16), (line - high) / 2, m_theme.px(138), high);
    m_hint->setGeometry(argumentsLeft(m_theme), 0, m_hint->sizeHint().width(), line);
    placeResults();
}

void StepRow::placeResults()
{
    const int line = m_theme.px(kRowHeight);
    const int left = resultLeft(m_theme, width()) + m_theme.px(12);
    int y = 0;
    const auto placeLine = [&](QWidget* main, QWidget* end) {
        int right = width() - m_theme.px(16);
        if (end != nullptr && !end->isHidden()) {
            const QSize size = end->sizeHint();
            right -= size.width();
            end->setGeometry(right, y + (line - size.height()) / 2, size.width(), size.height());
            right -= m_theme.px(8);
        }
        main->setGeometry(left, y, std::max(right - left, 0), line);
        y += line;
    };
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i > 0 && m_lines[i].id == 0)
            break;
        const bool isResult = i == 0 && showsResult();
        placeLine(m_lines[i].result,
                  isResult ? static_cast<QWidget*>(m_link) : static_cast<QWidget*>(m_lines[i].cancel));
        if (isResult && showsMade()) {
            const QSize size = m_made->sizeHint();
            m_made->setGeometry(left, y + (line - size.height()) / 2, size.width(), size.height());
            y += line;
        }
    }
}

void StepRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void StepRow::retranslate()
{
    const auto& given = m_form.parameters;
    const bool fillsIn = std::find(given.begin(), given.end(), ManualParameter::PeerRoom) != given.end();
    m_hint->setText(fillsIn ? tr("fills in addr and addrlen") : tr("no further arguments"));
    m_hint->setVisible(m_fields->fields().empty());
    m_fields->retranslate();
    showResult();
}

void StepRow::name(Line& line, int place) const
{
    const QString call =
        place == 1 ? m_button->text() : QStringLiteral("%1 %2").arg(m_button->text()).arg(place);
    if (m_ending == Ending::Abandons) {
        line.cancel->setText(tr("Abandon"));
        line.cancel->setAccessibleName(tr("Abandon %1").arg(call));
        line.cancel->setToolTip(
            tr("No longer wait (Esc). Nothing can end the call: it goes on, pending in the log"));
        return;
    }
    const QString error = QString::fromStdString(
        constants::errorName(constants::ErrorSpace::System, constants::errors::endedByOthers));
    line.cancel->setText(tr("Cancel"));
    line.cancel->setAccessibleName(tr("Cancel %1").arg(call));
    line.cancel->setToolTip(
        (constants::errors::endedByOthers == constants::errors::interrupted
             ? tr("Send the call's thread a signal: it returns -1 %1, and the socket stays "
                  "as it is (Esc)")
             : tr("End the call by CancelIoEx, with the others that wait on this socket: it returns "
                  "-1 %1, and the socket stays as it is (Esc)"))
            .arg(error));
}

bool StepRow::hasFocusInside() const
{
    const QWidget* focus = window()->focusWidget();
    return focus != nullptr && (focus == this || isAncestorOf(focus));
}

void StepRow::setFilled(bool filled) { setAccent(*m_button, filled); }

void StepRow::setCurrent(bool current)
{
    if (m_current == current)
        return;
    m_current = current;
    update();
}

void StepRow::show(const StepState& state)
{
    m_state = &state;
    showResult();
}

void StepRow::fillLines()
{
    const std::size_t first = showsResult() ? 1 : 0;
    while (m_lines.size() < first + m_state->waiting.size())
        addLine();
    for (Line& line : m_lines)
        line.id = 0;
    std::size_t place = first;
    for (const auto& [id, clock] : m_state->waiting)
        m_lines[place++].id = id;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line& line = m_lines[i];
        line.result->setVisible(i == 0 || line.id != 0);
        line.cancel->setVisible(line.id != 0);
        name(line, i < first ? 1 : static_cast<int>(i - first) + 1);
    }
}

void StepRow::tick()
{
    for (const Line& line : m_lines) {
        const auto waiting = m_state->waiting.find(line.id);
        if (waiting != m_state->waiting.end())
            line.result->setWaiting(clockText(waiting->second.elapsed()));
    }
}

void StepRow::setNote(const QString& note)
{
    if (note == m_note->text())
        return;
    m_note->setText(note);
    m_note->setToolTip(note);
    m_note->setVisible(!note.isEmpty());
    updateGeometry();
    place();
}

void StepRow::setNamesShown(bool shown)
{
    for (const StepField& field : m_fields->fields()) {
        if (field.isNeeded)
            field.field->setVisible(shown || field.isNeeded());
        // How many calls: a bare number would be a riddle.
        field.label->setVisible(shown || (field.isNeeded && !field.field->isHidden()));
    }
    updateGeometry();
    place();
}

void StepRow::showResult()
{
    fillLines();
    const bool hasCall = showsResult() && m_state->seq != 0;
    m_link->setVisible(hasCall);
    if (hasCall) {
        m_link->setText(QStringLiteral("#%1").arg(m_state->seq));
        m_link->setAccessibleName(tr("%1 in the log, #%2").arg(m_button->text()).arg(m_state->seq));
    }
    m_made->setVisible(showsMade());
    m_made->setText(tr("Go to socket %1").arg(m_state->made.handle));
    m_made->setAccessibleName(m_made->text());
    if (showsResult() && m_state->outcome)
        m_lines[0].result->setOutcome(m_state->outcome());
    else if (showsResult())
        m_lines[0].result->setNotCalled();
    tick();
    updateGeometry();
    place();
    update();
}

/// A line below; the row that the line of C shows has a tint, and a bar while it waits.
void StepRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_current || isWaiting())
        painter.fillRect(rect(), m_theme.color(ThemeColor::SentBg));
    if (isWaiting())
        painter.fillRect(QRect(0, 0, m_theme.px(3), height()), m_theme.color(ThemeColor::Link));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ThemeColor::Line));
    painter.fillRect(QRect(resultLeft(m_theme, width()), 0, 1, height()), m_theme.color(ThemeColor::Line));
}

} // namespace workbench
