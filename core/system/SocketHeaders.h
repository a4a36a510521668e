// SPDX-FileCopyrightText: 2026 Socket Workbench authors
// SPDX-License-Identifier: MIT
#pragma once

/// The platform's socket headers, for the .cpp files of core/system alone: the one place that asks
/// which system this is.
#ifdef _WIN32

#include <winsock2.h>
// Order matters: winsock2.h before everything else of Windows.
#include <afunix.h>
#include <mstcpip.h>
#include <mswsock.h>
#include <ws2ipdef.h>
#include <ws2tcpip.h>

#else

#ifdef __APPLE__
#define __APPLE_USE_RFC_3542 // IPV6_PKTINFO and its like
#endif

#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/sockios.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#endif

#endif
