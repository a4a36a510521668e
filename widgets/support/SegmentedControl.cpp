// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/SegmentedControl.h"

#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace workbench {
namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const Theme& theme, SegmentedControl::Height height, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_height(height)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        // Wide enough for the chosen look, so that choosing moves nothing.
        const QFontMetrics metrics(m_theme.boldFont());
        const int high = m_height == SegmentedControl::Height::Small ? 24 : 28;
        return {metrics.horizontalAdvance(text()) + 2 * m_theme.px(11),
                std::max(m_theme.px(high), metrics.height() + 6)};
    }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool first = x() == 0;
        painter.save();
        painter.translate(-pos());
        drawPanel(painter, parentWidget()->rect(), fill(), outline(), m_theme.px(3));
        painter.restore();
        if (!first)
            painter.fillRect(QRect(0, 1, 1, height() - 2), outline());
        painter.setFont(isChecked() ? m_theme.boldFont() : m_theme.interfaceFont());
        painter.setPen(textColor());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawFocusFrame(painter, rect(), m_theme);
    }

private:
    QColor fill() const
    {
        if (isChecked())
            return m_theme.color(isEnabled() ? ThemeColor::Sel : ThemeColor::SelInact);
        if (!isEnabled())
            return mixed(m_theme.color(ThemeColor::Base), m_theme.color(ThemeColor::Button), 0.45);
        return m_theme.color(isDown() ? ThemeColor::Header : ThemeColor::Button);
    }

    QColor outline() const { return m_theme.color(isEnabled() ? ThemeColor::Edge : ThemeColor::Line); }

    QColor textColor() const
    {
        if (!isEnabled())
            return m_theme.disabledText();
        return m_theme.color(isChecked() ? ThemeColor::SelText : ThemeColor::Text);
    }

    const Theme& m_theme;
    SegmentedControl::Height m_height;
};

QString withoutMnemonic(QString text) { return text.remove(QLatin1Char('&')); }

} // namespace

SegmentedControl::SegmentedControl(const Theme& theme, Height height, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_height(height), m_group(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT currentChanged(id);
    });
}

QAbstractButton* SegmentedControl::addSegment(int id, const QString& text, const QString& accessibleName)
{
    auto* segment = new Segment(m_theme, m_height, this);
    const bool first = m_group->buttons().isEmpty();
    m_group->addButton(segment, id);
    layout()->addWidget(segment);
    setSegmentText(id, text, accessibleName);
    if (first) {
        const QSignalBlocker silent(m_group);
        segment->setChecked(true);
    }
    return segment;
}

void SegmentedControl::setSegmentText(int id, const QString& text, const QString& accessibleName)
{
    QAbstractButton* segment = m_group->button(id);
    if (!segment)
        return;
    segment->setText(text);
    segment->setAccessibleName(accessibleName.isEmpty() ? withoutMnemonic(text) : accessibleName);
    segment->updateGeometry();
}

int SegmentedControl::current() const { return m_group->checkedId(); }

void SegmentedControl::setCurrent(int id)
{
    if (QAbstractButton* segment = m_group->button(id))
        segment->setChecked(true);
}

} // namespace workbench
