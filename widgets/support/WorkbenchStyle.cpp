// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/support/WorkbenchStyle.h"

#include "widgets/support/StyleBars.h"
#include "widgets/support/StyleButtons.h"
#include "widgets/support/StyleMetrics.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QMainWindow>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace workbench {
namespace {

bool isTextArea(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

bool changesByWheel(const QWidget* widget)
{
    return qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget);
}

/// A wheel over the field means what is around it: the field is in something that scrolls, or was not chosen.
bool scrollsPast(const QWidget* field)
{
    if (!changesByWheel(field))
        return false;
    if (!field->hasFocus())
        return true;
    for (const QWidget* around = field->parentWidget(); around != nullptr && !around->isWindow();
         around = around->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(around))
            return true;
    }
    return false;
}

bool isButton(const QWidget* widget)
{
    return qobject_cast<const QPushButton*>(widget) || qobject_cast<const QToolButton*>(widget);
}

} // namespace

WorkbenchStyle::WorkbenchStyle(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) {}

void WorkbenchStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // A text area repaints its viewport when it gets the focus, not its frame.
    if (isTextArea(widget))
        widget->installEventFilter(this);
    // A wheel that scrolls past a field neither changes it nor takes the focus to it.
    if (changesByWheel(widget)) {
        widget->installEventFilter(this);
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    }
    // QMainWindow makes tab bars for its docks that would fill the whole width.
    if (auto* bar = qobject_cast<QTabBar*>(widget); bar && qobject_cast<QMainWindow*>(bar->parentWidget()))
        bar->setExpanding(false);
}

bool WorkbenchStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto* widget = qobject_cast<QWidget*>(watched))
            widget->update();
    }
    if (event->type() == QEvent::Wheel && watched->isWidgetType() &&
        scrollsPast(static_cast<QWidget*>(watched))) {
        event->ignore(); // so that it goes on to what scrolls
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

bool WorkbenchStyle::drawFrameOf(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        drawButtonPanel(painter, option, widget, m_theme);
        return true;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
            frame && frame->lineWidth > 0)
            drawField(painter, option.rect, option, widget, m_theme);
        return true;
    case PE_Frame:
        if (isTextArea(widget))
            drawField(painter, option.rect, option, widget, m_theme);
        else
            drawPanel(painter, option.rect, {}, m_theme.color(ThemeColor::Edge), 0);
        return true;
    case PE_FrameFocusRect:
        if (!isButton(widget) && option.state.testFlag(State_KeyboardFocusChange))
            drawFrame(painter, option.rect, m_theme.color(ThemeColor::Link),
                      qobject_cast<const QAbstractButton*>(widget) ? 2 : 1, m_theme.px(2));
        return true;
    case PE_PanelMenu:
        painter.fillRect(option.rect, m_theme.color(ThemeColor::Base));
        return true;
    case PE_FrameMenu:
        drawPanel(painter, option.rect, {}, m_theme.color(ThemeColor::Edge), 0);
        return true;
    case PE_PanelTipLabel:
        drawPanel(painter, option.rect, m_theme.color(ThemeColor::Window), m_theme.color(ThemeColor::Edge),
                  0);
        return true;
    case PE_PanelMenuBar:
    case PE_FrameTabWidget:
    case PE_FrameDefaultButton:
    case PE_IndicatorHeaderArrow: // part of the header's label
    case PE_FrameButtonTool:
        return true;
    case PE_FrameDockWidget:
        drawPanel(painter, option.rect, {}, m_theme.color(ThemeColor::Edge), 0);
        return true;
    default:
        return false;
    }
}

bool WorkbenchStyle::drawMark(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                              const QWidget* widget) const
{
    const QColor color =
        option.state.testFlag(State_Enabled) ? m_theme.color(ThemeColor::Text) : m_theme.disabledText();
    const QColor line = m_theme.color(ThemeColor::Line);
    const QRect rect = option.rect;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(painter, option, m_theme);
        return true;
    case PE_IndicatorRadioButton:
        drawRadio(painter, option, m_theme);
        return true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        drawGlyph(painter, rect, u"up", color, m_theme, 12.0);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        drawGlyph(painter, rect, u"down", color, m_theme, 12.0);
        return true;
    case PE_IndicatorArrowLeft:
        drawGlyph(painter, rect, u"prev", color, m_theme, 12.0);
        return true;
    case PE_IndicatorArrowRight:
        drawGlyph(painter, rect, u"next", color, m_theme, 12.0);
        return true;
    case PE_FrameTabBarBase:
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), line);
        return true;
    case PE_FrameStatusBarItem:
        // Fields at the right are parted by lines; the message at the left has none before it.
        if (rect.x() > m_theme.px(16))
            painter.fillRect(QRect(rect.x() - 1, rect.y() + 1, 1, rect.height() - 2), line);
        return true;
    case PE_PanelStatusBar:
        painter.fillRect(rect, m_theme.color(ThemeColor::Window));
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), line);
        return true;
    case PE_IndicatorDockWidgetResizeHandle:
        drawDockSeparator(painter, option, m_theme);
        return true;
    default:
        Q_UNUSED(widget)
        return false;
    }
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    if (!drawFrameOf(element, *option, *painter, widget) && !drawMark(element, *option, *painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const QRect rect = option->rect;
    const QColor line = m_theme.color(ThemeColor::Line);
    if (element == CE_PushButtonBevel && button)
        drawButtonPanel(*painter, *option, widget, m_theme);
    else if (element == CE_PushButtonLabel && button)
        drawPushButtonLabel(*painter, *button, widget, m_theme);
    else if (element == CE_ComboBoxLabel && combo)
        drawComboLabel(*painter, *combo, m_theme);
    else if (element == CE_TabBarTabShape && tab)
        drawTabShape(*painter, *tab, m_theme);
    else if (element == CE_TabBarTabLabel && tab)
        drawTabLabel(*painter, *tab, m_theme);
    else if (element == CE_HeaderSection && header)
        drawHeaderSection(*painter, *option,
                          header->position == QStyleOptionHeader::End ||
                              header->position == QStyleOptionHeader::OnlyOneSection,
                          m_theme);
    else if (element == CE_HeaderEmptyArea)
        drawHeaderSection(*painter, *option, true, m_theme);
    else if (element == CE_HeaderLabel && header)
        drawHeaderLabel(*painter, *header, m_theme);
    else if (element == CE_MenuBarItem && item)
        drawMenuBarItem(*painter, *item, m_theme);
    else if (element == CE_MenuBarEmptyArea)
        drawMenuBarGround(*painter, rect, m_theme);
    else if (element == CE_ToolBar)
        painter->fillRect(rect, m_theme.color(ThemeColor::Window));
    else if (element == CE_MenuItem && item)
        drawMenuItem(*painter, *item, m_theme);
    else if (element == CE_Splitter)
        painter->fillRect(rect, line);
    else if (element == CE_ProgressBarGroove)
        drawPanel(*painter, rect, m_theme.color(ThemeColor::Header), line, m_theme.px(2));
    else if (element == CE_ProgressBarContents && progress && progress->maximum > progress->minimum)
        drawProgress(*painter, *progress, m_theme);
    else if (element == CE_ShapedFrame && frame && frame->frameShape == QFrame::HLine)
        painter->fillRect(QRect(rect.x(), rect.center().y(), rect.width(), 1), line);
    else if (element == CE_ShapedFrame && frame && frame->frameShape == QFrame::VLine)
        painter->fillRect(QRect(rect.center().x(), rect.y(), 1, rect.height()), line);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                        QPainter* painter, const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && combo)
        drawComboBox(*painter, *combo, widget, m_theme);
    else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
             control == CC_SpinBox && spin)
        drawSpinBox(*painter, *spin, widget, m_theme);
    else if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
             control == CC_ToolButton && tool && tool->arrowType == Qt::NoArrow)
        drawToolButton(*painter, *tool, widget, m_theme);
    else if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
             control == CC_ScrollBar && slider)
        drawScrollBar(*painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget),
                      m_theme);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption* option,
                                     const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(m_theme.px(7), 2, -m_theme.px(7), -2);
    }
    if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        element == SE_TabBarTabText && tab)
        return tabTextRect(*tab, m_theme);
    if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        element == SE_TabBarTabRightButton && tab)
        return tabMarkRect(*tab, m_theme);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                     SubControl part, const QWidget* widget) const
{
    QRect rect;
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && combo)
        rect = comboPart(*combo, part, m_theme);
    else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
             control == CC_SpinBox && spin)
        rect = spinPart(*spin, part, m_theme);
    else if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
             control == CC_ToolButton && tool &&
             tool->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
        rect = toolButtonPart(*tool, part, m_theme);
    else if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
             control == CC_ScrollBar && bar)
        return scrollBarPart(*bar, part, m_theme);
    else
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, option->rect, rect);
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                       const QWidget* widget) const
{
    const QFontMetrics metrics = option ? option->fontMetrics : QFontMetrics(m_theme.interfaceFont());
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return pushButtonSize(*button, widget, m_theme);
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return toolButtonSize(*button, widget, m_theme);
        break;
    case CT_LineEdit:
        return {contents.width() + 2 * m_theme.px(8), controlHeight(metrics, widget, m_theme)};
    case CT_ComboBox:
        // Qt gives the bounds of the letters; their advance is up to two pixels more.
        return {contents.width() + m_theme.px(12) + fieldArrowWidth(m_theme),
                controlHeight(metrics, widget, m_theme)};
    case CT_SpinBox:
        return {contents.width() + m_theme.px(8) + m_theme.px(20), controlHeight(metrics, widget, m_theme)};
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return tabSize(*tab, m_theme);
        break;
    case CT_MenuBarItem:
        return {contents.width() + m_theme.px(16), std::max(m_theme.px(30), metrics.height() + 10) + 1};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menuItemSize(*item, m_theme);
        break;
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(m_theme.px(24), metrics.height() + 6)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_DefaultFrameWidth && isTextArea(widget))
        return 2;
    if (const auto pixels = designMetric(metric, m_theme))
        return *pixels;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace workbench
