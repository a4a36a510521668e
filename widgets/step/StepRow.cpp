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
      m_fields(new StepFields(theme, form, *this)), m_hint(new QLabel(this)),
      m_result(new StepResult(theme, this)), m_link(new LinkButton(theme, this)),
      m_cancel(new QPushButton(this))
{
    const std::string_view name = callSpec(form.call).name;
    const QString call = QString::fromLatin1(name.data(), static_cast<int>(name.size()));
    setObjectName(QStringLiteral("step-") + call);
    m_button->setObjectName(call);
    m_button->setText(call + QStringLiteral("()"));
    m_button->setAccessibleName(m_button->text());
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->hide();
    m_link->setObjectName(QStringLiteral("call"));
    m_link->hide();
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    setSizePolicy([] {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        return policy;
    }());
    dress();
    connect(&theme, &Theme::changed, this, &StepRow::dress);
    connect(m_button, &QAbstractButton::clicked, this, &StepRow::called);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_button->setFocus(Qt::OtherFocusReason); // Cancel goes, and the focus would go to another call
        Q_EMIT cancelRequested(newest());
    });
    connect(m_link, &QAbstractButton::clicked, this, [this] { Q_EMIT callRequested(m_seq); });
    connect(m_fields, &StepFields::edited, this, &StepRow::edited);
    retranslate();
}

void StepRow::dress()
{
    QFont bold = m_theme.fixedFont();
    bold.setBold(true);
    m_button->setFont(bold);
    m_cancel->setIcon(m_theme.icons().icon(u"close"));
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
int StepRow::heightForWidth(int width) const { return placeFields(width, false); }

int StepRow::placeFields(int width, bool move) const
{
    const int left = argumentsLeft(m_theme);
    const int right = resultLeft(m_theme, width) - m_theme.px(8);
    const int line = m_theme.px(kRowHeight);
    const int gap = m_theme.px(8);
    int x = left;
    int y = 0;
    for (const StepField& field : m_fields->fields()) {
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
    return y + line;
}

void StepRow::place()
{
    placeFields(width(), true);
    const int line = m_theme.px(kRowHeight);
    const int margin = m_theme.px(16);
    const int high = m_button->sizeHint().height();
    m_button->setGeometry(margin, (line - high) / 2, m_theme.px(138), high);
    m_hint->setGeometry(argumentsLeft(m_theme), 0, m_hint->sizeHint().width(), line);
    const int left = resultLeft(m_theme, width()) + m_theme.px(12);
    int right = width() - margin;
    for (QWidget* end : {static_cast<QWidget*>(m_link), static_cast<QWidget*>(m_cancel)}) {
        if (end->isHidden())
            continue;
        const QSize size = end->sizeHint();
        right -= size.width();
        end->setGeometry(right, (line - size.height()) / 2, size.width(), size.height());
        right -= m_theme.px(8);
    }
    m_result->setGeometry(left, 0, std::max(right - left, 0), line);
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
    if (m_ending == Ending::Abandons) {
        m_cancel->setText(tr("Abandon"));
        m_cancel->setAccessibleName(tr("Abandon %1").arg(m_button->text()));
        m_cancel->setToolTip(
            tr("No longer wait (Esc). Nothing can end the call: it goes on, pending in the log"));
    } else {
        m_cancel->setText(tr("Cancel"));
        m_cancel->setAccessibleName(tr("Cancel %1").arg(m_button->text()));
        const QString error = QString::fromStdString(
            constants::errorName(constants::ErrorSpace::System, constants::errors::endedByOthers));
        m_cancel->setToolTip(tr("End the call; it returns -1 %1, and the log says so (Esc)").arg(error));
    }
    showResult();
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

void StepRow::started(ManualId id)
{
    QElapsedTimer clock;
    clock.start();
    m_waiting.insert(id, clock);
    showResult();
}

void StepRow::settled(ManualId id, Outcome outcome, std::uint64_t seq)
{
    m_waiting.remove(id);
    m_outcome = std::move(outcome);
    m_shown = id;
    m_seq = seq;
    showResult();
}

ManualId StepRow::newest() const
{
    ManualId newest = 0;
    for (auto waiting = m_waiting.keyBegin(); waiting != m_waiting.keyEnd(); ++waiting)
        newest = std::max(newest, *waiting);
    return newest;
}

void StepRow::tick()
{
    if (isWaiting())
        m_result->setWaiting(clockText(m_waiting.value(newest()).elapsed()));
}

void StepRow::setNamesShown(bool shown)
{
    for (const StepField& field : m_fields->fields())
        field.label->setVisible(shown);
    updateGeometry();
    place();
}

void StepRow::showResult()
{
    const bool hasCall = !isWaiting() && m_seq != 0;
    m_cancel->setVisible(isWaiting());
    m_link->setVisible(hasCall);
    if (hasCall) {
        m_link->setText(QStringLiteral("#%1").arg(m_seq));
        m_link->setAccessibleName(tr("%1 in the log, #%2").arg(m_button->text()).arg(m_seq));
    }
    if (isWaiting())
        tick();
    else if (m_outcome)
        m_result->setOutcome(m_outcome());
    else
        m_result->setNotCalled();
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
