// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT

#include "widgets/log/CaptureIndicator.h"

#include "widgets/log/LogCapture.h"
#include "widgets/support/Icons.h"
#include "widgets/support/StylePainting.h"
#include "widgets/support/Theme.h"

#include <QDir>
#include <QLocale>

namespace workbench {

CaptureIndicator::CaptureIndicator(LogCapture& capture, const Theme& theme, QWidget* parent)
    : QToolButton(parent), m_capture(capture), m_theme(theme)
{
    setObjectName(QStringLiteral("captureIndicator"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSmall(*this);
    connect(this, &QAbstractButton::clicked, &capture, &LogCapture::toggle);
    connect(&capture, &LogCapture::changed, this, &CaptureIndicator::tell);
    connect(&capture, &LogCapture::progressed, this, &CaptureIndicator::tell);
    tell();
}

void CaptureIndicator::tell()
{
    QString name;
    switch (m_capture.state()) {
    case LogCapture::State::Off:
        setIcon(m_theme.icons().icon(u"ring", ThemeColor::Muted));
        setText(tr("Not capturing"));
        setToolTip(tr("Write every call to a file from now on"));
        break;
    case LogCapture::State::On:
        setIcon(m_theme.icons().icon(u"dot", ThemeColor::Fail));
        setText(tr("Capturing %1")
                    .arg(QLocale().formattedDataSize(static_cast<qint64>(m_capture.bytes()), 0,
                                                     QLocale::DataSizeTraditionalFormat)));
        setToolTip(tr("Every call is written to %1. Click to stop.")
                       .arg(QDir::toNativeSeparators(m_capture.path())));
        break;
    case LogCapture::State::Broken:
        setIcon(m_theme.icons().icon(u"m-fail", ThemeColor::Fail));
        setText(tr("Capture ended"));
        setToolTip(m_capture.reason());
        break;
    }
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
}

} // namespace workbench
