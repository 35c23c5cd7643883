"""The user's proxy in QGIS, as the environment variables that pip and uv heed."""

from __future__ import annotations

from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

ANY_SITE = "https://example.org"
_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}


def proxy_environment(index_url: str = "") -> dict[str, str]:
    """Return the variables for the proxy that QGIS would use for a package index, none where it uses no proxy.

    What is set in the environment already stays where QGIS has no proxy.
    """
    address = proxy_address(index_url or ANY_SITE)
    if not address:
        return {}
    names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    return {spelling: address for name in names for spelling in (name, name.lower())}


def proxy_address(url: str) -> str:
    """Return the proxy for an address, with the user's name and password, "" where it is reached directly."""
    manager = QgsNetworkAccessManager.instance()
    factory = manager.proxyFactory()
    query = QNetworkProxyQuery(QUrl(url))
    candidates = factory.queryProxy(query) if factory is not None else [manager.fallbackProxy()]
    for proxy in candidates:
        if proxy.type() in _SCHEMES and proxy.hostName():
            login = quote(proxy.user(), safe="")
            if proxy.password():
                login += f":{quote(proxy.password(), safe='')}"
            return f"{_SCHEMES[proxy.type()]}://{login}{'@' if login else ''}{proxy.hostName()}:{proxy.port()}"
    return ""
