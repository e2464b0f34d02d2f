"""What a search engine reads in a dataset's page: schema.org's Dataset as JSON-LD."""

from __future__ import annotations

from typing import Any


def jsonld(package: dict[str, Any], page: str) -> dict[str, Any]:
    """Give a dataset in schema.org's words (https://schema.org/Dataset).

    Parameters:
        package: the dataset as package_show gives it.
        page: the address of its page.
    """
    extras = {extra["key"]: extra["value"] for extra in package["extras"]}
    publisher = package["author"] or package["organization"]["title"]
    told: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "name": package["title"] or package["name"],
        "description": package["notes"],
        "identifier": extras.get("identifier", package["id"]),
        "license": package["license_url"] or package["license_id"],
        "keywords": [tag["name"] for tag in package["tags"]],
        "version": package["version"],
        "datePublished": package["metadata_created"],
        "dateModified": package["metadata_modified"],
        "publisher": {"@type": "Organization", "name": publisher},
        "inLanguage": extras.get("language", ""),
        "spatialCoverage": extras.get("spatial_text") or extras.get("spatial_uri") or "",
        "temporalCoverage": "/".join(filter(None, (extras.get("temporal_start"), extras.get("temporal_end")))),
        "isAccessibleForFree": True,
        "distribution": [_download(resource) for resource in package["resources"]],
    }
    return {key: value for key, value in told.items() if value not in ("", [])}


def _download(resource: dict[str, Any]) -> dict[str, Any]:
    told = {
        "@type": "DataDownload",
        "name": resource["name"],
        "contentUrl": resource["url"],
        "encodingFormat": resource["mimetype"] or resource["format"],
        "contentSize": str(resource["size"]) if resource.get("size") is not None else "",
        "sha256": resource["hash"] if resource.get("hash_algorithm") == "sha256" else "",
    }
    return {key: value for key, value in told.items() if value}
