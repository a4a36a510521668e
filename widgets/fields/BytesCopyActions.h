// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/payload/BytesText.h"

#include <QObject>

#include <array>

class QAction;
class QMenu;
class QWidget;

namespace workbench {

/// Copying bytes: one action for each form, in the same words wherever bytes can be copied. The owner does
/// the work, and tells of a new language by retranslate().
class BytesCopyActions : public QObject
{
    Q_OBJECT
public:
    /// `prefix` of the actions' object names, "logCopyBytes" for "logCopyBytesHex".
    BytesCopyActions(const QString& prefix, QWidget& owner);

    QAction* of(BytesForm form) const { return m_actions[static_cast<std::size_t>(form)]; }
    void addTo(QMenu& menu) const;
    void setEnabled(bool enabled);
    void retranslate();

Q_SIGNALS:
    void copyRequested(BytesForm form);

private:
    std::array<QAction*, 6> m_actions{};
};

} // namespace workbench
