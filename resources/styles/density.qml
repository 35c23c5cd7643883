<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Symbology" version="3.22.16-Białowieża">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option value="" name="name" type="QString"/>
      <Option name="properties"/>
      <Option value="collection" name="type" type="QString"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling maxOversampling="2" zoomedInResamplingMethod="nearestNeighbour" enabled="false" zoomedOutResamplingMethod="nearestNeighbour"/>
    </provider>
    <rasterrenderer nodataColor="" band="1" classificationMin="0" opacity="1" alphaBand="-1" classificationMax="20" type="singlebandpseudocolor">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader minimumValue="0" colorRampType="DISCRETE" classificationMode="1" clip="0" labelPrecision="4" maximumValue="inf">
          <item label="no fracture" alpha="0" value="0" color="#ffffb2"/>
          <item label="up to 1 km/km²" alpha="190" value="1" color="#ffffb2"/>
          <item label="1 to 2" alpha="190" value="2" color="#fed976"/>
          <item label="2 to 5" alpha="200" value="5" color="#feb24c"/>
          <item label="5 to 10" alpha="205" value="10" color="#fd8d3c"/>
          <item label="10 to 20" alpha="210" value="20" color="#f03b20"/>
          <item label="over 20" alpha="215" value="inf" color="#bd0026"/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" gamma="1" brightness="0"/>
    <huesaturation colorizeOn="0" colorizeGreen="128" colorizeRed="255" colorizeBlue="128" invertColors="0" saturation="0" grayscaleMode="0" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
