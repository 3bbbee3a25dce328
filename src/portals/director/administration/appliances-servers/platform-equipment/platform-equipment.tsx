export default function PlatformEquipment() {
  return null;
}
